"""`python -m spotting` is the `spotting` command."""

from spotting.cli import main

raise SystemExit(main())
