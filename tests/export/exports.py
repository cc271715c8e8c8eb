"""What the tests of `quoin export` share: which CVs there are, and how they are exported."""
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent.parent / "examples"


def cvs():
    """Every example, and a CV of every sign that means something to some form."""
    return sorted(EXAMPLES.glob("*.yaml")) + [HERE / "signs.yaml"]


def export(quoin, cv, form, folder):
    """The files that `quoin export cv --to form` writes, one a language; it must have nothing to say."""
    before = set(folder.iterdir())
    done = subprocess.run([quoin, "export", str(cv), "--to", form, "-o", f"{folder}/"], capture_output=True, text=True)
    if done.returncode or done.stderr:
        raise AssertionError(f"{cv.name} --to {form}: exit {done.returncode}\n{done.stderr}")
    return sorted(set(folder.iterdir()) - before)
