import re

from house_tree import ROOT, project_files

# Put together from parts, so that this file does not hold what it looks for.
_FOLDERS = "home|work|root|Users"
_REGISTRIES = "|".join(
    re.escape(".".join(parts))
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("proxy", "golang", "org"),
        ("crates", "io"),
        ("anaconda", "org"),
        ("jfrog", "io"),
    )
)
MACHINE = re.compile(rf"(?<![\w.\-~}}>])/(?:{_FOLDERS})/[\w.\-]+")
REGISTRY = re.compile(rf"(?<![\w\-])(?:[\w\-]+\.)*(?:{_REGISTRIES})(?![\w\-])", re.IGNORECASE)


def text_of(path: str) -> str:
    """Return the text of a file; "" for one that holds none."""
    data = (ROOT / path).read_bytes()
    try:
        return "" if b"\0" in data else data.decode()
    except UnicodeDecodeError:
        return ""


def slips(text: str) -> list[str]:
    """Return the paths of a machine and the hosts of registries in `text`, with their lines."""
    return [
        f"{number}: {found.group()}"
        for number, line in enumerate(text.splitlines(), 1)
        for needle in (MACHINE, REGISTRY)
        for found in needle.finditer(line)
    ]


def test_no_file_names_a_path_of_a_machine_or_a_package_registry() -> None:
    found = [f"{path}:{slip}" for path in project_files() for slip in slips(text_of(path))]
    assert not found, "\n".join(found)


def test_no_file_names_the_folder_that_it_was_checked_out_to() -> None:
    if len(ROOT.parts) < 3:  # a short path such as /app may well stand for something else
        return
    place = re.compile(re.escape(str(ROOT)) + r"(?![\w\-])")
    assert [path for path in project_files() if place.search(text_of(path))] == []


def test_what_is_looked_for_is_found() -> None:
    folder, host = "/" + "home/ann", "files.python" + "hosted.org"
    assert slips(f"open('{folder}/x')\nsee https://{host}/y and {folder}") == [
        f"1: {folder}",
        f"2: {folder}",
        f"2: {host}",
    ]


def test_a_path_of_an_address_and_a_relative_one_are_no_slips() -> None:
    assert (
        slips("GET /v1/work/x, http://h/home/y, docs/root/z, ./work/a, ~/work/b, /homework/c") == []
    )
