"""What holds for every test."""

from hypothesis import settings

# A slow machine is no fault: no test fails because of a timing.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
