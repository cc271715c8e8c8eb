#!/usr/bin/python3
"""What Chromium's PDF viewer copies (select all, copy) from every example, compared with the display list as extract.py does.

usage: chromium_text.py --quoin build/quoin LAYOUT...

Not part of `make test`: Chromium is large. `make test-chromium` runs it. The viewer is driven over DevTools: a headless
browser opens each PDF, gets the keys Ctrl+A and Ctrl+C, and a second page reads the clipboard.
"""
import argparse
import base64
import functools
import http.server
import json
import os
import pathlib
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from extract import check_order, check_pieces, lines_of

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"
SECONDS = 30  # to wait for anything


class WebSocket:
    """As much of RFC 6455 as DevTools need: text frames, masked, in one piece."""

    def __init__(self, port, path):
        self.socket = socket.create_connection(("127.0.0.1", port), SECONDS)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        self.held = b""
        while b"\r\n\r\n" not in self.held:
            self.held += self.socket.recv(4096)
        self.held = self.held.split(b"\r\n\r\n", 1)[1]

    def read(self, size):
        while len(self.held) < size:
            more = self.socket.recv(65536)
            if not more:
                raise EOFError("the browser has gone")
            self.held += more
        data, self.held = self.held[:size], self.held[size:]
        return data

    def receive(self):
        data = b""
        while True:
            head = self.read(2)
            size = head[1] & 127
            if size >= 126:
                size = struct.unpack(">H" if size == 126 else ">Q", self.read(2 if size == 126 else 8))[0]
            data += self.read(size)
            if head[0] & 0x80:
                return data

    def send(self, text):
        data, mask = text.encode(), os.urandom(4)
        size = bytes([0x80 | len(data)]) if len(data) < 126 else \
            b"\xfe" + struct.pack(">H", len(data)) if len(data) < 65536 else b"\xff" + struct.pack(">Q", len(data))
        self.socket.sendall(b"\x81" + size + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data)))


class Browser:
    """A headless Chromium that shows the files of a folder."""

    def __init__(self, folder):
        handler = functools.partial(Silent, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             "--remote-allow-origins=*", f"--user-data-dir={self.profile.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = pathlib.Path(self.profile.name) / "DevToolsActivePort"
        port, path = wait_for(lambda: port_file.exists() and len(port_file.read_text().split()) == 2
                              and port_file.read_text().split())
        self.web, self.count = WebSocket(int(port), path), 0
        self.call("Browser.grantPermissions", origin=self.origin,
                  permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        self.reader = self.open("/")

    def close(self):
        self.process.terminate()
        self.process.wait(SECONDS)
        self.server.shutdown()
        self.profile.cleanup()

    def call(self, method, session=None, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        self.web.send(json.dumps(message | ({"sessionId": session} if session else {})))
        while True:
            answer = json.loads(self.web.receive())
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def open(self, path):
        """(target, session) of a new page."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        wait_for(lambda: "errorText" not in self.call("Page.navigate", session, url=self.origin + path))
        return target, session

    def clipboard(self, script):
        """What a script about the clipboard gives, in the page that is there for it."""
        session = self.reader[1]
        self.call("Page.bringToFront", session)
        result = self.call("Runtime.evaluate", session, expression=f"(async () => {script})()", awaitPromise=True,
                           userGesture=True)
        return result["result"].get("value")

    def press(self, session, key, code, command):
        for kind in ("rawKeyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", session, type=kind, modifiers=2, key=key, code=f"Key{key.upper()}",
                      windowsVirtualKeyCode=code, commands=[command] if kind == "rawKeyDown" else [])

    def copy_all(self, name):
        """The text of a PDF in the folder; the viewer may need a moment before it takes the keys."""
        wait_for(lambda: self.clipboard("{await navigator.clipboard.writeText('none'); return true}"))
        target, session = self.open("/" + name)

        def copied():
            self.call("Page.bringToFront", session)
            # Let go elsewhere, or a link that may stand there would be followed.
            for kind, x, y in (("mousePressed", 400, 300), ("mouseMoved", 360, 420), ("mouseReleased", 360, 420)):
                self.call("Input.dispatchMouseEvent", session, type=kind, x=x, y=y, button="left", clickCount=1)
            self.press(session, "a", 65, "selectAll")
            time.sleep(0.3)
            self.press(session, "c", 67, "copy")
            time.sleep(0.3)
            text = self.clipboard("navigator.clipboard.readText()")
            return text if text not in ("", "none", None) else None

        text = wait_for(copied)
        self.call("Target.closeTarget", targetId=target)
        return text


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def wait_for(attempt):
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if result := attempt():
            return result
        time.sleep(0.2)
    raise TimeoutError("Chromium did not answer in time")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quoin", required=True)
    parser.add_argument("layouts", nargs="+")
    options = parser.parse_args()
    count, failed = 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for layout in options.layouts:
            for example in sorted(EXAMPLES.glob("*.yaml")):
                subprocess.run([options.quoin, "build", str(example), "--layout", layout, "--format", "pdf,json",
                                "-o", f"{folder}/{layout}/"], check=True, capture_output=True)
        browser = Browser(folder)
        try:
            for pdf in sorted(folder.glob("*/*.pdf")):
                lines = lines_of(json.loads(pdf.with_suffix(".json").read_text())["pages"])
                text = browser.copy_all(str(pdf.relative_to(folder))).replace("\r", "")
                # Chromium drops the author's own hyphen at a line's end, as Poppler does: then the pieces must be there.
                wrong = check_order(text, lines) and check_pieces(text, lines)
                count += 1
                failed += bool(wrong)
                if wrong:
                    print(f"FAILED {pdf.relative_to(folder)}: {wrong}")
        finally:
            browser.close()
    print(f"{count} documents in Chromium, {failed} read otherwise")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
