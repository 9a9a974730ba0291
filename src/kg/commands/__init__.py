"""The commands of ``kg``: every module of this folder is one, but for those with a leading underscore.

A command's module imports nothing heavier than click at its top, so that ``kg --help`` stays quick.
"""
