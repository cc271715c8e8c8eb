"""Reads the PNGs that quoin writes, for tests and pictures. Standard library only."""
import struct
import zlib


def read_png(path):
    """(width, height, RGB bytes) of a PNG as quoin writes them: 8 bits, grey or RGB, rows without filters."""
    data = path.read_bytes()
    chunks, at = {}, 8
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8:at + 8 + size]
        if zlib.crc32(kind + body) != struct.unpack_from(">I", data, at + 8 + size)[0]:
            raise ValueError(f"{path.name}: the checksum of {kind.decode()} is wrong")
        chunks[kind] = chunks.get(kind, b"") + body
        at += size + 12
    width, height, depth, color, *rest = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    stored = zlib.decompress(chunks[b"IDAT"])
    row = 1 + width * {0: 1, 2: 3}[color]
    if depth != 8 or rest != [0, 0, 0] or len(stored) != row * height or any(stored[::row]):
        raise ValueError(f"{path.name} is no PNG of ours")
    pixels = b"".join(stored[i + 1:i + row] for i in range(0, len(stored), row))
    return width, height, pixels if color == 2 else bytes(level for level in pixels for _ in range(3))
