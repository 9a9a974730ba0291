"""What ``kg export`` can make: every module of this folder is a kind, and its docstring is what ``--list`` shows."""
