import os
import subprocess
import tempfile

import pytest

from recount.gather.files import Found, walk
from recount.gather.problem import Problem


def fill(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def told(items):
    """Names of what was found, and "name: what" of what was not."""
    return [
        item.name if isinstance(item, Found) else f"{os.path.basename(item.where)}: {item.what}"  # noqa: PTH119 - where is text
        for item in items
    ]


def test_folder_is_read_in_order_of_names_and_deeply(tmp_path):
    fill(tmp_path, "b.txt", "a/z.txt", "a/b/c.jsonl", "c.TXT", "a.txt")
    assert told(walk(str(tmp_path))) == ["a/b/c.jsonl", "a/z.txt", "a.txt", "b.txt", "c.TXT"]


def test_other_kinds_are_listed_and_hidden_ones_are_not(tmp_path):
    fill(tmp_path, "a.pdf", ".hidden.txt", ".git/x.txt", "b.txt", "README")
    other = "not a kind of file that is read"
    assert told(walk(str(tmp_path))) == [f"README: {other}", f"a.pdf: {other}", "b.txt"]


def test_file_named_by_the_user_is_called_by_its_name(tmp_path):
    fill(tmp_path, "folder/.a.txt")
    (found,) = walk(str(tmp_path / "folder" / ".a.txt"))
    assert found == Found(str(tmp_path / "folder/.a.txt"), "text", ".a.txt", str(tmp_path / "folder/.a.txt"))


@pytest.mark.parametrize(("argument", "what"), [("absent", "no such file or folder"), ("a\0b", "embedded null byte")])
def test_argument_that_is_not_there_is_a_problem(argument, what):
    (problem,) = walk(argument)
    assert isinstance(problem, Problem)
    assert problem.what == what


def test_folder_without_a_report_says_so(tmp_path):
    (problem,) = walk(str(tmp_path))
    assert str(problem) == (
        f"{tmp_path}: holds no file that is read (.txt, .jsonl, .html, .htm, .csv, .xlsx, .zip); nothing read"
    )


def test_links_are_followed_to_files_only(tmp_path):
    fill(tmp_path, "real.txt", "sub/x.txt")
    (tmp_path / "broken.txt").symlink_to("nowhere")
    (tmp_path / "file.txt").symlink_to("real.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    items = told(walk(str(tmp_path)))
    assert items[:3] == ["broken.txt: a link that leads nowhere", "file.txt", "loop: a link to a folder"]
    assert items[3] == "real.txt"
    assert items[4].startswith("self.txt: too many levels of symbolic links")
    assert items[5:] == ["sub/x.txt"]


def test_link_to_a_folder_is_read_where_the_user_names_it(tmp_path):
    fill(tmp_path, "real/x.txt")
    (tmp_path / "link").symlink_to("real")
    assert told(walk(str(tmp_path / "link"))) == ["x.txt"]


def test_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert told(walk(str(tmp_path))) == ['pipe.txt: a pipe, a socket or a device; give it to standard input, named "-"']


def test_name_that_is_no_utf8_can_be_stored(tmp_path):
    with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9\n.txt"), "wb") as file:  # noqa: PTH118, PTH123 - bytes of a name
        file.write(b"x")
    (found,) = walk(str(tmp_path))
    assert isinstance(found, Found)
    assert found.name == "caf\\xe9\\n.txt"
    with open(found.path, "rb") as file:  # noqa: PTH123 - as above
        assert file.read() == b"x"


def test_folders_may_be_deeper_than_the_stack():
    depth = 1500
    folder = tempfile.mkdtemp()  # not tmp_path: pytest cannot remove a folder that deep
    here = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(depth):
            os.mkdir("d", dir_fd=here)  # relative to an open folder: the whole path would be too long
            deeper = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = deeper
        os.close(os.open("x.txt", os.O_CREAT, dir_fd=here))
        assert told(walk(folder)) == ["/".join(["d"] * depth) + "/x.txt"]
    finally:
        os.close(here)
        subprocess.run(["rm", "-rf", folder], check=True)
