#!/usr/bin/python3
"""Fetches pdf.js from the npm registry, once, for the tests that read PDFs with it.

usage: fetch_pdfjs.py FOLDER      (afterwards FOLDER/legacy/build/pdf.js is there)
"""
import hashlib
import io
import pathlib
import sys
import tarfile
import urllib.request

URL = "https://registry.npmjs.org/pdfjs-dist/-/pdfjs-dist-3.11.174.tgz"  # the last that Debian 12's Node.js runs
SHA512 = (
    "4dd4d93dfd6dad9f3f505bb90b1fc65c1ec664cdf42d3fb059435fb22e81abc7"
    "8f2e76fec2834ab43ca62369b165806931ba27345a8a9a2cfaf380c87e777c74"
)
WANTED = ("package/legacy/build/pdf.js", "package/legacy/build/pdf.worker.js", "package/LICENSE")


def main():
    folder = pathlib.Path(sys.argv[1])
    if (folder / "legacy/build/pdf.js").exists():
        return 0
    with urllib.request.urlopen(URL, timeout=120) as answer:
        package = answer.read()
    if hashlib.sha512(package).hexdigest() != SHA512:
        print(f"{URL}: other bytes than expected", file=sys.stderr)
        return 1
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        for name in WANTED:
            target = folder / name.removeprefix("package/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.extractfile(name).read())
    return 0


if __name__ == "__main__":
    sys.exit(main())
