"""The pinned source packages and how their files are fetched and verified."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_TEX = "usr/share/texlive/texmf-dist/fonts/opentype"
_GUST = "usr/share/texmf/fonts/opentype/public"


class SourceError(RuntimeError):
    """Says that a source could not be fetched or is not the pinned one."""


@dataclass(frozen=True)
class Package:
    """One pinned archive of a package registry and the folders wanted from it."""

    name: str
    version: str
    manager: str
    archive: str
    sha256: str
    members: tuple[str, ...]

    def fetch_command(self) -> list[str]:
        """Return the ordinary client's command that downloads the archive."""
        if self.manager == "npm":
            return ["npm", "pack", "--silent", f"{self.name}@{self.version}"]
        # The sandbox user of apt cannot write into a private cache folder.
        sandbox = ["-o", "APT::Sandbox::User=root"]
        return ["apt-get", *sandbox, "download", f"{self.name}={self.version}"]


def _apt(name: str, version: str, sha256: str, *members: str) -> Package:
    archive = f"{name}_{version.replace(':', '%3a')}_all.deb"
    return Package(name, version, "apt", archive, sha256, members)


def _npm(name: str, version: str, sha256: str, *members: str) -> Package:
    archive = f"{name.lstrip('@').replace('/', '-')}-{version}.tgz"
    return Package(name, version, "npm", archive, sha256, members)


_ALL = (
    _apt(
        "fonts-noto-cjk",
        "1:20220127+repack1-1",
        "4a2515eb6db3978b897fef9709ed0d2b1f4c6c4df4d83d6c4ef65f71f1b1f502",
        "usr/share/fonts/opentype/noto/",
    ),
    _apt(
        "fonts-lxgw-wenkai",
        "1.250+repack-1",
        "6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318",
        "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-",
    ),
    _apt(
        "fonts-lmodern",
        "2.005-1",
        "027cd4ddc91b9254bd7fd9b9ce55d58c095319f691d4d7cbd09d2e4a99c58398",
        f"{_GUST}/lm/lmroman10-",
    ),
    _apt(
        "fonts-texgyre",
        "20180621-6",
        "e7230e2dee0030c440ee841de04ef9254aa1fec73ccba93a3e1f637fa868a99a",
        f"{_GUST}/tex-gyre/texgyretermes-",
        f"{_GUST}/tex-gyre/texgyreheros-",
    ),
    _apt(
        "texlive-fonts-extra",
        "2022.20230122-4",
        "abddeda6b66ee9c38df1f7fd2d20670b25f3a738df74c0ee91001f6b1466b1e4",
        f"{_TEX}/public/libertinus-fonts/LibertinusSerif-",
        f"{_TEX}/adobe/sourcecodepro/SourceCodePro-",
    ),
    _apt(
        "unicode-data",
        "15.0.0-1",
        "5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc",
        "usr/share/unicode/Unihan_",
    ),
    _npm(
        "@expo-google-fonts/source-sans-3",
        "0.4.1",
        "eb41834f563921e19b18b40bc924b97110983aef800d9cb67b9186f546311828",
        "package/",
    ),
    _npm(
        "@fortawesome/fontawesome-free",
        "7.3.1",
        "ca4e32843bd81711894385c2466fb19c55cfd32ef3c58830b2d1df7bd42e6571",
        "package/svgs/",
    ),
    _npm(
        "simple-icons",
        "16.37.0",
        "cd9faf0e6faa8a8fdd15e9632ab4c86fcae4b986fe552b87673149847f2f671d",
        "package/icons/",
    ),
)
PACKAGES = {package.name: package for package in _ALL}


def sha256_of(path: Path) -> str:
    """Return the hexadecimal SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class SourceTree:
    """Gives source files by package name and path, fetching archives on demand."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    def path(self, package: str, member: str) -> Path:
        """Return the unpacked file of a package, fetching the package if needed."""
        path = self._unpacked(PACKAGES[package]) / member
        if not path.is_file():
            raise SourceError(f"{package} has no file {member}")
        return path

    def fetch(self, packages: set[str]) -> None:
        """Fetch and unpack the named packages now."""
        for name in sorted(packages):
            self._unpacked(PACKAGES[name])

    def _unpacked(self, package: Package) -> Path:
        # The folder is named by the content, so a changed pin is unpacked anew.
        root = self._cache / "unpacked" / package.sha256[:16]
        if not root.is_dir():
            archive = self._verified_archive(package)
            partial = root.with_suffix(".partial")
            _unpack(archive, package.members, partial)
            partial.rename(root)
        return root

    def _verified_archive(self, package: Package) -> Path:
        archives = self._cache / "archives"
        archives.mkdir(parents=True, exist_ok=True)
        archive = archives / package.archive
        if not archive.is_file():
            command = package.fetch_command()
            done = subprocess.run(command, cwd=archives, capture_output=True, text=True)
            if done.returncode != 0 or not archive.is_file():
                raise SourceError(f"{' '.join(command)} failed:\n{done.stderr}")
        if sha256_of(archive) != package.sha256:
            raise SourceError(f"{archive} is not the pinned {package.name} {package.version}")
        return archive


def _unpack(archive: Path, prefixes: tuple[str, ...], target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    if archive.suffix == ".deb":
        command = ["dpkg-deb", "--fsys-tarfile", str(archive)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            _unpack_tar(process.stdout, "r|", prefixes, target)
            # What follows the last member is padding; leaving it unread would break the pipe.
            while process.stdout.read(1 << 20):
                pass
        if process.returncode != 0:
            raise SourceError(f"dpkg-deb could not read {archive}")
        return
    with archive.open("rb") as stream:
        _unpack_tar(stream, "r|gz", prefixes, target)


def _unpack_tar(stream: IO[bytes], mode: str, prefixes: tuple[str, ...], target: Path) -> None:
    with tarfile.open(fileobj=stream, mode=mode) as tar:
        for name, member in _wanted(tar, prefixes):
            content = tar.extractfile(member)
            assert content is not None
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.read())


def _wanted(
    tar: tarfile.TarFile, prefixes: tuple[str, ...]
) -> Iterator[tuple[str, tarfile.TarInfo]]:
    for member in tar:
        name = member.name.removeprefix("./")
        if member.isfile() and name.startswith(prefixes) and ".." not in name:
            yield name, member
