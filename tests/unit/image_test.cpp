#include "image/image.h"
#include "image/data_uri.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "image/jpeg.h"
#include "image/turn.h"

namespace quoin::image {

namespace {

std::string read(const std::string& name) {
    const std::ifstream file{QUOIN_SOURCE_DIR "/tests/pdf/pictures/" + name, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// What the header of a picture says, without its bytes.
Result<Image> header(const std::string& name) {
    Result<Image> image = open(read(name));
    if (image) image->bytes.clear();
    return image;
}

std::string bytes(std::initializer_list<int> values) {
    std::string result;
    for (const int value : values) result.push_back(static_cast<char>(value));
    return result;
}

TEST(OpenImage, ReadsTheHeaderOfEachKind) {
    EXPECT_EQ(header("rgb.png"), (Image{.format = Format::png, .bytes = {}, .width = 2, .height = 2, .channels = 3}));
    EXPECT_EQ(header("palette_alpha.png"),
              (Image{.format = Format::png, .bytes = {}, .width = 3, .height = 1, .channels = 3, .has_alpha = true}));
    EXPECT_EQ(header("grey16.png"),
              (Image{.format = Format::png, .bytes = {}, .width = 2, .height = 1, .channels = 1}));
    EXPECT_EQ(header("grey.jpg"), (Image{.format = Format::jpeg, .bytes = {}, .width = 8, .height = 6, .channels = 1}));
    EXPECT_EQ(header("cmyk.jpg"), (Image{.format = Format::jpeg, .bytes = {}, .width = 4, .height = 4, .channels = 4}));
}

TEST(OpenImage, AnOrientedJpegHasTheSizeThatOneSees) {
    const Image expected{.format = Format::jpeg,
                         .bytes = {},
                         .width = 4,
                         .height = 8,
                         .channels = 3,
                         .has_alpha = false,
                         .orientation = 6};
    EXPECT_EQ(header("turned.jpg"), expected);
}

TEST(OpenImage, KeepsTheBytesOfTheFile) { EXPECT_EQ(open(read("rgb.png"))->bytes, read("rgb.png")); }

TEST(OpenImage, SaysWhichKindsItTakes) {
    const Message expected{"this picture is neither a JPEG nor a PNG", {"save it as .jpg or .png"}};
    EXPECT_EQ(open("GIF89a").error(), expected);
    EXPECT_EQ(open("").error(), expected);
}

TEST(OpenImage, RefusesMoreThanAHundredMegapixels) {
    std::string huge = read("rgb.png");
    huge.replace(16, 8, bytes({0, 0, 0x40, 0, 0, 0, 0x40, 0}));  // 16384 x 16384; the checksum of IHDR is at 29
    huge.replace(29, 4, bytes({0x26, 0xaa, 0x87, 0xd3}));
    EXPECT_FALSE(open(huge));
}

// Every file cut short and every file with one byte changed: an answer or a Failure, never a crash.
TEST(OpenImage, HostileFilesDoNotCrash) {
    for (const char* name : {"rgb.png", "palette_alpha.png", "grey16.png", "grey.jpg", "turned.jpg", "cmyk.jpg"}) {
        const std::string whole = read(name);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            std::string changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 0xff);
            for (const std::string& file : {whole.substr(0, i), changed}) {
                const Result<Image> image = open(file);
                if (!image || image->width * std::uint64_t{image->height} > 1'000'000) continue;
                (void)png_rows(*image);
                if (image->format == Format::png)
                    (void)decode_png(*image);
                else
                    (void)decode_jpeg(*image);
            }
        }
    }
}

TEST(DecodePng, PaletteBecomesColorAndAlpha) {
    const Pixels expected{.color = bytes({10, 20, 30, 40, 50, 60, 70, 80, 90}), .alpha = bytes({0, 128, 255})};
    EXPECT_EQ(decode_png(*open(read("palette_alpha.png"))), expected);
}

TEST(DecodePng, SixteenBitsBecomeEight) {
    EXPECT_EQ(decode_png(*open(read("grey16.png"))), (Pixels{.color = bytes({0x80, 0xff}), .alpha = {}}));
}

TEST(DecodePng, GreyKeepsItsAlphaApart) {
    const Pixels expected{.color = bytes({7, 250}), .alpha = bytes({9, 255})};
    EXPECT_EQ(decode_png(*open(read("grey_alpha.png"))), expected);
}

TEST(PngRows, ArePassedOnForPlainPngsOnly) {
    const std::string rgb = read("rgb.png");
    const std::size_t data = rgb.find("IDAT") + 4;
    const auto size = static_cast<std::size_t>(static_cast<unsigned char>(rgb[data - 5]));
    EXPECT_EQ(png_rows(*open(rgb)), rgb.substr(data, size));
    for (const char* name : {"palette_alpha.png", "grey16.png", "grey_alpha.png", "grey.jpg"})
        EXPECT_EQ(png_rows(*open(read(name))), std::nullopt) << name;
}

TEST(PngRows, AreNoneIfTheFileIsCutShort) {
    const std::string rgb = read("rgb.png");
    EXPECT_EQ(png_rows(*open(rgb.substr(0, rgb.size() - 1))), std::nullopt);
}

TEST(DecodeJpeg, CmykBecomesRgb) {
    const Result<Pixels> pixels = decode_jpeg(*open(read("cmyk.jpg")));
    ASSERT_TRUE(pixels);
    ASSERT_EQ(pixels->color.size(), 4U * 4U * 3U);
    EXPECT_GT(static_cast<unsigned char>(pixels->color[0]), 240);  // magenta and yellow ink: red
    EXPECT_LT(static_cast<unsigned char>(pixels->color[1]), 15);
}

TEST(ExifOrientation, IsReadInBothByteOrders) {
    const std::string little =
        bytes({'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0});
    const std::string big =
        bytes({'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 3, 0, 0});
    EXPECT_EQ(exif_orientation(little), 8);
    EXPECT_EQ(exif_orientation(big), 3);
}

TEST(ExifOrientation, IsUprightIfTheMarkerSaysNothingSensible) {
    EXPECT_EQ(exif_orientation(""), 1);
    EXPECT_EQ(exif_orientation(bytes({'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 0xff, 0xff, 0xff, 0xff})), 1);
}

Image sized(std::uint32_t width, std::uint32_t height, int orientation) {
    Image image;
    image.width = width;
    image.height = height;
    image.orientation = orientation;
    return image;
}

TEST(TurnOf, IsWhatEachOrientationAsksFor) {
    // Pictures of 3 x 2 pixels that all show abc above def once they are upright (TIFF 6.0, tag 274).
    const std::map<int, std::string> stored{{1, "abcdef"}, {2, "cbafed"}, {3, "fedcba"}, {4, "defabc"},
                                            {5, "adbecf"}, {6, "cfbead"}, {7, "fcebda"}, {8, "daebfc"}};
    for (const auto& [orientation, pixels] : stored) {
        const Image image = sized(3, 2, orientation);
        EXPECT_EQ(upright({.color = pixels, .alpha = pixels}, image), (Pixels{"abcdef", "abcdef"})) << orientation;
        EXPECT_EQ(stored_size(image).width, orientation < 5 ? 3U : 2U);
    }
    EXPECT_EQ(turn_of(0), Turn{});
    EXPECT_EQ(turn_of(9), Turn{});
}

TEST(Upright, TurnsAllChannelsOfAPixelTogether) {
    EXPECT_EQ(upright({.color = "RGBrgb", .alpha = {}}, sized(1, 2, 8)), (Pixels{"rgbRGB", {}}));
}

TEST(EncodePng, IsReadBackAsItWas) {
    const std::string color = bytes({0, 1, 2, 255, 254, 253, 9, 9, 9, 70, 80, 90});
    const auto file = encode_png({.width = 2, .height = 2, .color = color, .dots_per_metre = 4331});
    ASSERT_TRUE(file);
    const auto image = open(*file);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->width, 2U);
    EXPECT_EQ(image->channels, 3);
    EXPECT_EQ(decode_png(*image), (Pixels{.color = color, .alpha = {}}));
    const std::size_t size = file->find("pHYs");
    ASSERT_NE(size, std::string::npos);
    EXPECT_EQ(file->substr(size + 4, 9), bytes({0, 0, 0x10, 0xeb, 0, 0, 0x10, 0xeb, 1}));
    EXPECT_EQ(encode_png({.width = 2, .height = 2, .color = color, .dots_per_metre = 4331}), file);
}

TEST(EncodePng, IsGreyIfItShowsNoColor) {
    const auto from_color = encode_png({.width = 2, .height = 1, .color = bytes({7, 7, 7, 200, 200, 200})});
    const auto from_grey = encode_png({.width = 2, .height = 1, .color = bytes({7, 200})});
    EXPECT_EQ(from_color, from_grey);
    EXPECT_EQ(open(*from_grey)->channels, 1);
    EXPECT_EQ(decode_png(*open(*from_grey)), (Pixels{.color = bytes({7, 200}), .alpha = {}}));
}

TEST(WithoutExif, KeepsThePixelsAndForgetsTheTurn) {
    const Image turned = *open(read("turned.jpg"));
    const std::string plain = without_exif(turned.bytes);
    EXPECT_EQ(plain.find("Exif"), std::string::npos);
    const Result<Image> image = open(plain);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->orientation, 1);
    EXPECT_EQ(image->width, turned.height);
    EXPECT_EQ(decode_jpeg(*image), decode_jpeg(turned));
    EXPECT_EQ(without_exif(plain), plain);
}

TEST(UprightDataUri, TurnsAPictureForPagesThatCannot) {
    const Image turned = *open(read("turned.jpg"));
    const std::string png = *encode_png(
        {.width = turned.width, .height = turned.height, .color = upright(*decode_jpeg(turned), turned).color});
    EXPECT_EQ(upright_data_uri(turned), "data:image/png;base64," + base64(png));
    const Image plain = *open(read("grey.jpg"));
    EXPECT_EQ(upright_data_uri(plain), data_uri(plain));
}

TEST(WithoutExif, ForgetsXmpToo) {
    const std::string plain = without_exif(open(read("turned.jpg"))->bytes);
    const std::string payload = "http://ns.adobe.com/xap/1.0/ <GPSLatitude>";
    const std::string xmp = bytes({0xff, 0xe1, 0, static_cast<int>(payload.size() + 2)}) + payload;
    EXPECT_EQ(without_exif(plain.substr(0, 2) + xmp + plain.substr(2)), plain);
}

TEST(WithoutExif, CopiesWhatItDoesNotUnderstand) {
    for (const std::string& odd :
         {std::string{}, bytes({0xff}), bytes({0xff, 0xd8, 0xff}), bytes({0xff, 0xd8, 0xff, 0xff, 0xff}),
          bytes({0xff, 0xd8, 0xff, 0xe1, 0, 0}), bytes({0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 'E'})})
        EXPECT_EQ(without_exif(odd), odd);
}

}  // namespace

}  // namespace quoin::image
