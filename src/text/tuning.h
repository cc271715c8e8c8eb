#pragma once

#include <cstddef>

/// Every number of the paragraph engine that is a matter of taste, in one table (typography.md 9.7).
///
/// Lengths are in 1/1000 em of the font size; penalties and demerits are on TeX's scale.
namespace quoin::text::tuning {

// Penalties (typography.md 1).
inline constexpr int kForbidden = 10000;
inline constexpr int kSoftHyphen = 50;
inline constexpr int kHyphen = 50;  ///< after a real hyphen between words
inline constexpr int kUrl = 500;
inline constexpr int kEmail = 1000;
inline constexpr int kAfterRangeSign = 500;
inline constexpr int kPath = 500;
inline constexpr int kSlashCompound = 200;
inline constexpr int kSolidus = 50;          ///< after a solidus between Han, outside mainland Chinese
inline constexpr int kEnumerator = 1000;     ///< between ① and its text
inline constexpr int kLongRun = 1000;        ///< inside …………: only between pairs
inline constexpr int kClassifier = 300;      ///< 3|年
inline constexpr int kOrdinal = 400;         ///< 第|3
inline constexpr int kNameNumber = 150;      ///< Vue |3
inline constexpr int kBeforeDash = 100;      ///< |——
inline constexpr int kKoreanBracket = 500;   ///< 한국어|(…)
inline constexpr int kEmergency = 5000;      ///< anywhere between graphemes, pass P4 only
inline constexpr int kEmergencyCode = 3000;  ///< at the joints of an identifier

// Hyphenation by patterns (typography.md 5.2), in letters.
inline constexpr int kDivision = 50;           ///< in pass P2 and later
inline constexpr int kDivisionPerLetter = 15;  ///< % more for each letter short of kDivisionComfort on either side
inline constexpr int kDivisionComfort = 5;
inline constexpr std::size_t kDivisionWord = 7;       ///< shorter words stay whole
inline constexpr std::size_t kDivisionLongest = 100;  ///< and so do longer ones, which are no words
inline constexpr std::size_t kDivisionBefore = 3;
inline constexpr std::size_t kDivisionAfter = 3;

// Glue (typography.md 2.2).
inline constexpr int kWordSpaceLeast = 200;  ///< a CJK paragraph clamps the font's space to these
inline constexpr int kWordSpaceMost = 333;
inline constexpr int kWordSpaceMaximum = 500;
inline constexpr int kWordSpaceFloor = 160;  ///< of the face's size: below .15 em Poppler reads no space
inline constexpr int kAutospace = 250;
inline constexpr int kAutospaceStretchDivisor = 12;  ///< 1/12 em, to 1/3
inline constexpr int kAutospaceMaximum = 500;
inline constexpr int kAutospaceShrink = 125;
inline constexpr int kIdeographStretch = 50;
inline constexpr int kIdeographMaximum = 250;
inline constexpr int kHalfEm = 500;
inline constexpr int kBlankShrink = 250;      ///< half of the blank of a bracket or comma
inline constexpr int kFixedInterpunct = 500;  ///< · between Han in mainland Chinese

// Choosing breaks (typography.md 2.4, 2.5).
inline constexpr double kRatioFirstPass = 1.26;
inline constexpr double kRatioSecondPass = 2.72;
inline constexpr double kRatioLimit = 5;
inline constexpr double kLinePenalty = 10;
inline constexpr double kFitnessDemerits = 10000;
inline constexpr double kDoubleHyphenDemerits = 10000;
inline constexpr double kFinalHyphenDemerits = 5000;
inline constexpr double kAgainstRule = 1e12;   ///< in need only: a divided word where 5.2 wants none
inline constexpr double kBeyondLimit = 12500;  ///< badness at ratio 5
inline constexpr double kBeyondPerEm = 1000;
inline constexpr double kOverfullPerEm = 1e9;
inline constexpr double kRaggedEm = 3;           ///< a ragged line this short has ratio 1
inline constexpr double kSingleIdeograph = 1e8;  ///< alone on the last line
inline constexpr double kTinyLastLine = 4e6;     ///< less than 2 em and no mark at its end
inline constexpr double kShortLastLine = 2500;   ///< less than 15 % of the measure and than 4 em
inline constexpr int kMostCharacters = 20000;    ///< beyond it lines are filled greedily

}  // namespace quoin::text::tuning
