"""What the README shows is what the program does (`make readme` writes it anew)."""

import re
import subprocess
import sys


def test_the_output_in_the_readme_is_that_of_the_program(root):
    checked = subprocess.run(
        [sys.executable, root / "tools" / "readme.py", "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, "run `make readme`" + checked.stderr


def test_the_python_of_the_readme_runs(root):
    (code,) = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "killed 2 Two farmers were killed by a landmine near Bakel on Monday.\n"
