"""Pictures."""
import pikepdf

from .document import name_of
from .registry import rule

SPACES = {"/DeviceRGB": 3, "/DeviceGray": 1}


def images(document):
    found = (o for o in document.pdf.objects if isinstance(o, pikepdf.Stream))
    return [image for image in found if image.get("/Subtype") == "/Image"]


def jpeg_frame(data):
    """(bits, height, width, channels) of a JPEG, or None."""
    at = 2
    while data[:2] == b"\xff\xd8" and at + 9 < len(data) and data[at] == 0xFF:
        if 0xC0 <= data[at + 1] <= 0xCF and data[at + 1] not in (0xC4, 0xC8, 0xCC):
            number = int.from_bytes
            return data[at + 4], number(data[at + 5:at + 7], "big"), number(data[at + 7:at + 9], "big"), data[at + 9]
        at += 2 + int.from_bytes(data[at + 2:at + 4], "big")
    return None


@rule("A 6.2.8.1 Interpolate")
def interpolate(document):
    """No picture asks to be smoothed."""
    for image in images(document):
        if image.get("/Interpolate", False):
            yield name_of(image), "is interpolated"


@rule("A 6.2.8.1 Alternates and OPI")
def alternates(document):
    """A picture is its own only version."""
    for image in images(document):
        for key in ("/Alternates", "/OPI"):
            if key in image:
                yield name_of(image), f"has {key}"


@rule("A 6.2.4.3 picture colours")
def picture_colours(document):
    """A picture is in RGB or grey, as the output intent is RGB."""
    for image in images(document):
        if str(image.get("/ColorSpace")) not in SPACES:
            yield name_of(image), f"is in {image.get('/ColorSpace')}"


@rule("A 6.2.8.1 bits of a component")
def bits(document):
    """A picture has 1, 2, 4, 8 or 16 bits a component."""
    for image in images(document):
        if image.get("/BitsPerComponent") not in (1, 2, 4, 8, 16):
            yield name_of(image), f"BitsPerComponent {image.get('/BitsPerComponent')}"


@rule("A 6.2.8.3 soft masks")
def soft_masks(document):
    """A soft mask is a grey picture of the same size, without a mask of its own."""
    for image in images(document):
        mask = image.get("/SMask")
        if mask is None:
            continue
        size = [mask.get(key) == image.get(key) for key in ("/Width", "/Height")]
        if mask.get("/ColorSpace") != "/DeviceGray" or "/SMask" in mask or "/Mask" in mask or not all(size):
            yield name_of(image), "has a soft mask of another kind"


@rule("PDF 8.9.5 pixels")
def pixels(document):
    """A picture has as many pixels and channels as it says."""
    for image in images(document):
        channels = SPACES.get(str(image.get("/ColorSpace")))
        width, height, depth = (int(image.get(key, 0)) for key in ("/Width", "/Height", "/BitsPerComponent"))
        if channels is None:
            continue
        if image.get("/Filter") == "/DCTDecode":
            if jpeg_frame(image.read_raw_bytes()) != (depth, height, width, channels):
                yield name_of(image), f"is a JPEG of {jpeg_frame(image.read_raw_bytes())}"
        elif len(image.read_bytes()) != (width * channels * depth + 7) // 8 * height:
            yield name_of(image), f"has {len(image.read_bytes())} bytes for {width} x {height}"
