#include "reader/encodings.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/utf8.h"

namespace quoin::reader {

namespace {

using Upper = std::array<std::uint16_t, 128>;  ///< codes 0x80 to 0xff

// clang-format off
constexpr Upper kWinAnsi{
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e,
    0x0178, 0x00a0, 0x00a1, 0x00a2, 0x00a3, 0x00a4, 0x00a5, 0x00a6, 0x00a7, 0x00a8, 0x00a9, 0x00aa, 0x00ab, 0x00ac,
    0x00ad, 0x00ae, 0x00af, 0x00b0, 0x00b1, 0x00b2, 0x00b3, 0x00b4, 0x00b5, 0x00b6, 0x00b7, 0x00b8, 0x00b9, 0x00ba,
    0x00bb, 0x00bc, 0x00bd, 0x00be, 0x00bf, 0x00c0, 0x00c1, 0x00c2, 0x00c3, 0x00c4, 0x00c5, 0x00c6, 0x00c7, 0x00c8,
    0x00c9, 0x00ca, 0x00cb, 0x00cc, 0x00cd, 0x00ce, 0x00cf, 0x00d0, 0x00d1, 0x00d2, 0x00d3, 0x00d4, 0x00d5, 0x00d6,
    0x00d7, 0x00d8, 0x00d9, 0x00da, 0x00db, 0x00dc, 0x00dd, 0x00de, 0x00df, 0x00e0, 0x00e1, 0x00e2, 0x00e3, 0x00e4,
    0x00e5, 0x00e6, 0x00e7, 0x00e8, 0x00e9, 0x00ea, 0x00eb, 0x00ec, 0x00ed, 0x00ee, 0x00ef, 0x00f0, 0x00f1, 0x00f2,
    0x00f3, 0x00f4, 0x00f5, 0x00f6, 0x00f7, 0x00f8, 0x00f9, 0x00fa, 0x00fb, 0x00fc, 0x00fd, 0x00fe, 0x00ff};

constexpr Upper kMacRoman{
    0x00c4, 0x00c5, 0x00c7, 0x00c9, 0x00d1, 0x00d6, 0x00dc, 0x00e1, 0x00e0, 0x00e2, 0x00e4, 0x00e3, 0x00e5, 0x00e7,
    0x00e9, 0x00e8, 0x00ea, 0x00eb, 0x00ed, 0x00ec, 0x00ee, 0x00ef, 0x00f1, 0x00f3, 0x00f2, 0x00f4, 0x00f6, 0x00f5,
    0x00fa, 0x00f9, 0x00fb, 0x00fc, 0x2020, 0x00b0, 0x00a2, 0x00a3, 0x00a7, 0x2022, 0x00b6, 0x00df, 0x00ae, 0x00a9,
    0x2122, 0x00b4, 0x00a8, 0x2260, 0x00c6, 0x00d8, 0x221e, 0x00b1, 0x2264, 0x2265, 0x00a5, 0x00b5, 0x2202, 0x2211,
    0x220f, 0x03c0, 0x222b, 0x00aa, 0x00ba, 0x03a9, 0x00e6, 0x00f8, 0x00bf, 0x00a1, 0x00ac, 0x221a, 0x0192, 0x2248,
    0x2206, 0x00ab, 0x00bb, 0x2026, 0x00a0, 0x00c0, 0x00c3, 0x00d5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201c, 0x201d,
    0x2018, 0x2019, 0x00f7, 0x25ca, 0x00ff, 0x0178, 0x2044, 0x20ac, 0x2039, 0x203a, 0xfb01, 0xfb02, 0x2021, 0x00b7,
    0x201a, 0x201e, 0x2030, 0x00c2, 0x00ca, 0x00c1, 0x00cb, 0x00c8, 0x00cd, 0x00ce, 0x00cf, 0x00cc, 0x00d3, 0x00d4,
    0xf8ff, 0x00d2, 0x00da, 0x00db, 0x00d9, 0x0131, 0x02c6, 0x02dc, 0x00af, 0x02d8, 0x02d9, 0x02da, 0x00b8, 0x02dd,
    0x02db, 0x02c7};

constexpr Upper kStandard{
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x00a1,
    0x00a2, 0x00a3, 0x2044, 0x00a5, 0x0192, 0x00a7, 0x00a4, 0x0027, 0x201c, 0x00ab, 0x2039, 0x203a, 0, 0, 0, 0x2013,
    0x2020, 0x2021, 0x00b7, 0, 0x00b6, 0x2022, 0x201a, 0x201e, 0x201d, 0x00bb, 0x2026, 0x2030, 0, 0x00bf, 0, 0x0060,
    0x00b4, 0x02c6, 0x02dc, 0x00af, 0x02d8, 0x02d9, 0x00a8, 0, 0x02da, 0x00b8, 0, 0x02dd, 0x02db, 0x02c7, 0x2014, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x00c6, 0, 0x00aa, 0, 0, 0, 0, 0x0141, 0x00d8, 0x0152, 0x00ba, 0, 0,
    0, 0, 0, 0x00e6, 0, 0, 0, 0x0131, 0, 0, 0x0142, 0x00f8, 0x0153, 0x00df, 0, 0, 0, 0};

struct NamedGlyph {
    std::string_view name;
    std::uint16_t code;
};

/// The part of the Adobe Glyph List that Latin and Greek texts need, sorted by name.
constexpr std::array<NamedGlyph, 357> kGlyphs{{
    {"AE", 0x00c6}, {"Aacute", 0x00c1}, {"Abreve", 0x0102}, {"Acircumflex", 0x00c2}, {"Adieresis", 0x00c4},
    {"Agrave", 0x00c0}, {"Alpha", 0x0391}, {"Amacron", 0x0100}, {"Aogonek", 0x0104}, {"Aring", 0x00c5},
    {"Atilde", 0x00c3}, {"Beta", 0x0392}, {"Cacute", 0x0106}, {"Ccaron", 0x010c}, {"Ccedilla", 0x00c7},
    {"Ccircumflex", 0x0108}, {"Cdotaccent", 0x010a}, {"Chi", 0x03a7}, {"Dcaron", 0x010e}, {"Dcroat", 0x0110},
    {"Eacute", 0x00c9}, {"Ebreve", 0x0114}, {"Ecaron", 0x011a}, {"Ecircumflex", 0x00ca}, {"Edieresis", 0x00cb},
    {"Edotaccent", 0x0116}, {"Egrave", 0x00c8}, {"Emacron", 0x0112}, {"Eng", 0x014a}, {"Eogonek", 0x0118},
    {"Epsilon", 0x0395}, {"Eta", 0x0397}, {"Eth", 0x00d0}, {"Euro", 0x20ac}, {"Gamma", 0x0393}, {"Gbreve", 0x011e},
    {"Gcircumflex", 0x011c}, {"Gdotaccent", 0x0120}, {"H18533", 0x25cf}, {"H18543", 0x25aa}, {"Hbar", 0x0126},
    {"Hcircumflex", 0x0124}, {"IJ", 0x0132}, {"Iacute", 0x00cd}, {"Ibreve", 0x012c}, {"Icircumflex", 0x00ce},
    {"Idieresis", 0x00cf}, {"Idotaccent", 0x0130}, {"Igrave", 0x00cc}, {"Imacron", 0x012a}, {"Iogonek", 0x012e},
    {"Iota", 0x0399}, {"Iotadieresis", 0x03aa}, {"Itilde", 0x0128}, {"Jcircumflex", 0x0134}, {"Kappa", 0x039a},
    {"Lacute", 0x0139}, {"Lambda", 0x039b}, {"Lcaron", 0x013d}, {"Ldot", 0x013f}, {"Lslash", 0x0141}, {"Mu", 0x039c},
    {"Nacute", 0x0143}, {"Ncaron", 0x0147}, {"Ntilde", 0x00d1}, {"Nu", 0x039d}, {"OE", 0x0152}, {"Oacute", 0x00d3},
    {"Obreve", 0x014e}, {"Ocircumflex", 0x00d4}, {"Odieresis", 0x00d6}, {"Ograve", 0x00d2},
    {"Ohungarumlaut", 0x0150}, {"Omacron", 0x014c}, {"Omicron", 0x039f}, {"Oslash", 0x00d8}, {"Otilde", 0x00d5},
    {"Phi", 0x03a6}, {"Pi", 0x03a0}, {"Psi", 0x03a8}, {"Racute", 0x0154}, {"Rcaron", 0x0158}, {"Rho", 0x03a1},
    {"Sacute", 0x015a}, {"Scaron", 0x0160}, {"Scedilla", 0x015e}, {"Scircumflex", 0x015c}, {"Sigma", 0x03a3},
    {"Tau", 0x03a4}, {"Tbar", 0x0166}, {"Tcaron", 0x0164}, {"Theta", 0x0398}, {"Thorn", 0x00de}, {"Uacute", 0x00da},
    {"Ubreve", 0x016c}, {"Ucircumflex", 0x00db}, {"Udieresis", 0x00dc}, {"Ugrave", 0x00d9},
    {"Uhungarumlaut", 0x0170}, {"Umacron", 0x016a}, {"Uogonek", 0x0172}, {"Upsilon", 0x03a5},
    {"Upsilondieresis", 0x03ab}, {"Uring", 0x016e}, {"Utilde", 0x0168}, {"Wcircumflex", 0x0174}, {"Xi", 0x039e},
    {"Yacute", 0x00dd}, {"Ycircumflex", 0x0176}, {"Ydieresis", 0x0178}, {"Zacute", 0x0179}, {"Zcaron", 0x017d},
    {"Zdotaccent", 0x017b}, {"Zeta", 0x0396}, {"aacute", 0x00e1}, {"abreve", 0x0103}, {"acircumflex", 0x00e2},
    {"acute", 0x00b4}, {"adieresis", 0x00e4}, {"ae", 0x00e6}, {"agrave", 0x00e0}, {"alpha", 0x03b1},
    {"alphatonos", 0x03ac}, {"amacron", 0x0101}, {"ampersand", 0x0026}, {"aogonek", 0x0105}, {"approxequal", 0x2248},
    {"aring", 0x00e5}, {"arrowleft", 0x2190}, {"arrowright", 0x2192}, {"asciicircum", 0x005e},
    {"asciitilde", 0x007e}, {"asterisk", 0x002a}, {"at", 0x0040}, {"atilde", 0x00e3}, {"backslash", 0x005c},
    {"bar", 0x007c}, {"beta", 0x03b2}, {"braceleft", 0x007b}, {"braceright", 0x007d}, {"bracketleft", 0x005b},
    {"bracketright", 0x005d}, {"breve", 0x02d8}, {"brokenbar", 0x00a6}, {"bullet", 0x2022}, {"cacute", 0x0107},
    {"caron", 0x02c7}, {"ccaron", 0x010d}, {"ccedilla", 0x00e7}, {"ccircumflex", 0x0109}, {"cdotaccent", 0x010b},
    {"cedilla", 0x00b8}, {"cent", 0x00a2}, {"chi", 0x03c7}, {"circle", 0x25cb}, {"circumflex", 0x02c6},
    {"colon", 0x003a}, {"comma", 0x002c}, {"copyright", 0x00a9}, {"currency", 0x00a4}, {"dagger", 0x2020},
    {"daggerdbl", 0x2021}, {"dcaron", 0x010f}, {"dcroat", 0x0111}, {"degree", 0x00b0}, {"delta", 0x03b4},
    {"dieresis", 0x00a8}, {"divide", 0x00f7}, {"dollar", 0x0024}, {"dotaccent", 0x02d9}, {"dotlessi", 0x0131},
    {"eacute", 0x00e9}, {"ebreve", 0x0115}, {"ecaron", 0x011b}, {"ecircumflex", 0x00ea}, {"edieresis", 0x00eb},
    {"edotaccent", 0x0117}, {"egrave", 0x00e8}, {"eight", 0x0038}, {"ellipsis", 0x2026}, {"emacron", 0x0113},
    {"emdash", 0x2014}, {"endash", 0x2013}, {"eng", 0x014b}, {"eogonek", 0x0119}, {"epsilon", 0x03b5},
    {"epsilontonos", 0x03ad}, {"equal", 0x003d}, {"eta", 0x03b7}, {"etatonos", 0x03ae}, {"eth", 0x00f0},
    {"exclam", 0x0021}, {"exclamdbl", 0x203c}, {"exclamdown", 0x00a1}, {"ff", 0xfb00}, {"ffi", 0xfb03},
    {"ffl", 0xfb04}, {"fi", 0xfb01}, {"figuredash", 0x2012}, {"filledbox", 0x25a0}, {"five", 0x0035}, {"fl", 0xfb02},
    {"florin", 0x0192}, {"four", 0x0034}, {"fraction", 0x2044}, {"gamma", 0x03b3}, {"gbreve", 0x011f},
    {"gcircumflex", 0x011d}, {"gdotaccent", 0x0121}, {"germandbls", 0x00df}, {"grave", 0x0060}, {"greater", 0x003e},
    {"greaterequal", 0x2265}, {"guillemotleft", 0x00ab}, {"guillemotright", 0x00bb}, {"guilsinglleft", 0x2039},
    {"guilsinglright", 0x203a}, {"hbar", 0x0127}, {"hcircumflex", 0x0125}, {"hungarumlaut", 0x02dd},
    {"hyphen", 0x002d}, {"iacute", 0x00ed}, {"ibreve", 0x012d}, {"icircumflex", 0x00ee}, {"idieresis", 0x00ef},
    {"igrave", 0x00ec}, {"ij", 0x0133}, {"imacron", 0x012b}, {"infinity", 0x221e}, {"iogonek", 0x012f},
    {"iota", 0x03b9}, {"iotatonos", 0x03af}, {"itilde", 0x0129}, {"jcircumflex", 0x0135}, {"kappa", 0x03ba},
    {"kgreenlandic", 0x0138}, {"lacute", 0x013a}, {"lambda", 0x03bb}, {"lcaron", 0x013e}, {"ldot", 0x0140},
    {"less", 0x003c}, {"lessequal", 0x2264}, {"logicalnot", 0x00ac}, {"longs", 0x017f}, {"lslash", 0x0142},
    {"macron", 0x00af}, {"minus", 0x2212}, {"minute", 0x2032}, {"mu", 0x00b5}, {"multiply", 0x00d7},
    {"nacute", 0x0144}, {"napostrophe", 0x0149}, {"nbspace", 0x00a0}, {"ncaron", 0x0148}, {"nine", 0x0039},
    {"notequal", 0x2260}, {"ntilde", 0x00f1}, {"nu", 0x03bd}, {"numbersign", 0x0023}, {"oacute", 0x00f3},
    {"obreve", 0x014f}, {"ocircumflex", 0x00f4}, {"odieresis", 0x00f6}, {"oe", 0x0153}, {"ogonek", 0x02db},
    {"ograve", 0x00f2}, {"ohungarumlaut", 0x0151}, {"omacron", 0x014d}, {"omega", 0x03c9}, {"omicron", 0x03bf},
    {"one", 0x0031}, {"onedotenleader", 0x2024}, {"onehalf", 0x00bd}, {"onequarter", 0x00bc}, {"openbullet", 0x25e6},
    {"ordfeminine", 0x00aa}, {"ordmasculine", 0x00ba}, {"oslash", 0x00f8}, {"otilde", 0x00f5}, {"paragraph", 0x00b6},
    {"parenleft", 0x0028}, {"parenright", 0x0029}, {"percent", 0x0025}, {"period", 0x002e},
    {"periodcentered", 0x00b7}, {"perthousand", 0x2030}, {"phi", 0x03c6}, {"pi", 0x03c0}, {"plus", 0x002b},
    {"plusminus", 0x00b1}, {"psi", 0x03c8}, {"question", 0x003f}, {"questiondown", 0x00bf}, {"quotedbl", 0x0022},
    {"quotedblbase", 0x201e}, {"quotedblleft", 0x201c}, {"quotedblright", 0x201d}, {"quoteleft", 0x2018},
    {"quotereversed", 0x201b}, {"quoteright", 0x2019}, {"quotesinglbase", 0x201a}, {"quotesingle", 0x0027},
    {"racute", 0x0155}, {"rcaron", 0x0159}, {"registered", 0x00ae}, {"rho", 0x03c1}, {"ring", 0x02da},
    {"sacute", 0x015b}, {"scaron", 0x0161}, {"scedilla", 0x015f}, {"scircumflex", 0x015d}, {"second", 0x2033},
    {"section", 0x00a7}, {"semicolon", 0x003b}, {"seven", 0x0037}, {"sigma", 0x03c3}, {"sigma1", 0x03c2},
    {"six", 0x0036}, {"slash", 0x002f}, {"space", 0x0020}, {"sterling", 0x00a3}, {"tau", 0x03c4}, {"tbar", 0x0167},
    {"tcaron", 0x0165}, {"theta", 0x03b8}, {"thorn", 0x00fe}, {"three", 0x0033}, {"threequarters", 0x00be},
    {"tilde", 0x02dc}, {"trademark", 0x2122}, {"two", 0x0032}, {"twodotenleader", 0x2025}, {"uacute", 0x00fa},
    {"ubreve", 0x016d}, {"ucircumflex", 0x00fb}, {"udieresis", 0x00fc}, {"ugrave", 0x00f9},
    {"uhungarumlaut", 0x0171}, {"umacron", 0x016b}, {"underscore", 0x005f}, {"underscoredbl", 0x2017},
    {"uogonek", 0x0173}, {"upsilon", 0x03c5}, {"upsilondieresistonos", 0x03b0}, {"uring", 0x016f},
    {"utilde", 0x0169}, {"wcircumflex", 0x0175}, {"xi", 0x03be}, {"yacute", 0x00fd}, {"ycircumflex", 0x0177},
    {"ydieresis", 0x00ff}, {"yen", 0x00a5}, {"zacute", 0x017a}, {"zcaron", 0x017e}, {"zdotaccent", 0x017c},
    {"zero", 0x0030}, {"zeta", 0x03b6}}};
// clang-format on

std::string text_of(char32_t code) {
    // Ligatures say their letters.
    constexpr std::array<std::string_view, 5> kLigatures{"ff", "fi", "fl", "ffi", "ffl"};
    if (code >= 0xfb00 && code <= 0xfb04) return std::string{kLigatures[code - 0xfb00]};
    std::string text;
    if (code != 0) append_utf8(text, code);
    return text;
}

/// "4E00" as a character; 0 if it is none.
char32_t from_hex(std::string_view digits) {
    std::uint32_t code = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool is_whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
    return is_whole && code < 0x110000 && (code < 0xd800 || code >= 0xe000) ? code : 0;
}

std::string text_of_one(std::string_view name) {
    const auto at =
        std::lower_bound(kGlyphs.begin(), kGlyphs.end(), name,
                         [](const NamedGlyph& glyph, std::string_view wanted) { return glyph.name < wanted; });
    if (at != kGlyphs.end() && at->name == name) return text_of(at->code);
    const bool is_letter = name.size() == 1 && name[0] > ' ' && name[0] < 0x7f;
    if (is_letter) return std::string{name};
    std::string text;
    if (name.starts_with("uni")) {
        for (std::size_t i = 3; i + 4 <= name.size(); i += 4) text += text_of(from_hex(name.substr(i, 4)));
    } else if (name.starts_with('u') && name.size() >= 5 && name.size() <= 7) {
        text = text_of(from_hex(name.substr(1)));
    }
    return text;
}

}  // namespace

Encoding encoding_named(std::string_view name) {
    const Upper& upper = name == "WinAnsiEncoding" ? kWinAnsi : name == "MacRomanEncoding" ? kMacRoman : kStandard;
    Encoding encoding;
    for (std::size_t code = 0x20; code < 0x7f; ++code) encoding[code] = std::string{static_cast<char>(code)};
    if (&upper == &kStandard) {
        encoding[0x27] = "\u2019";
        encoding[0x60] = "\u2018";
    }
    for (std::size_t i = 0; i < upper.size(); ++i) encoding[0x80 + i] = text_of(upper[i]);
    return encoding;
}

std::string text_of_glyph(std::string_view name) {
    name = name.substr(0, name.find('.'));
    std::string text;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find('_', at), name.size());
        text += text_of_one(name.substr(at, end - at));
        at = end + 1;
    }
    return text;
}

}  // namespace quoin::reader
