"""Where the child process begins. Kept readable for old interpreters, so that they can say what is wrong."""
import sys

if sys.version_info < (3, 6):
    sys.exit("Python 3.6 or newer is needed, this is " + sys.version.split()[0])

if __name__ == "__main__":
    from ruxit.harness import run

    run.main()
