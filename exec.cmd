@rem The scripts of package.json begin a program with exec, so that it takes the place of the shell and gets the signal to
@rem stop that npm passes on. Windows has no exec and finds this one.
@%*
