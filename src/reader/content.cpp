#include "reader/content.h"

#include <algorithm>

namespace quoin::reader {

namespace {

constexpr std::size_t kMostOperands = 1000;
constexpr std::size_t kMostSaved = 1000;
constexpr std::size_t kMostMarks = 100;  // they are gone through for each glyph
constexpr int kDeepestForm = 8;

/// Behind the data of an inline image, which is not read.
void skip_image(Lexer& lexer, std::string_view content) {
    for (std::size_t at = content.find("EI", lexer.at()); at != std::string_view::npos;
         at = content.find("EI", at + 2)) {
        const auto is_space = [&](std::size_t i) {
            return i >= content.size() || std::string_view{" \r\n\t"}.find(content[i]) != std::string_view::npos;
        };
        if (!is_space(at - 1) || !is_space(at + 2)) continue;
        lexer.go_to(at + 2);
        return;
    }
    lexer.go_to(content.size());
}

}  // namespace

const Font* Fonts::find(const Object& resource) {
    const Ref* const ref = resource.ref();
    const Dict& dict = file_.resolve(resource).dict();
    if (dict.entries.empty()) return nullptr;
    // A font that stands in the resources themselves is rare: it is known by its address, and files do not move.
    auto& font = ref != nullptr ? fonts_[ref->number] : inline_fonts_[&dict];
    if (!font) font = std::make_unique<Font>(Font::read(dict, file_));
    return font.get();
}

void ContentReader::read(std::string_view content, const Dict& resources) {
    const Dict* const outer = std::exchange(resources_, &resources);
    Lexer lexer{content};
    while (auto item = lexer.next()) {
        const Keyword* const word = item->keyword();
        if (word == nullptr) {
            if (operands_.size() < kMostOperands) operands_.push_back(std::move(*item));
            continue;
        }
        if (budget_.operators == 0) break;
        --budget_.operators;
        if (word->text == "ID") skip_image(lexer, content);
        apply(word->text);
        operands_.clear();
    }
    resources_ = outer;
}

double ContentReader::operand(std::size_t from_end) const {
    return operands_.size() < from_end ? 0 : operands_[operands_.size() - from_end].number();
}

Matrix ContentReader::matrix() const {
    return {operand(6), operand(5), operand(4), operand(3), operand(2), operand(1)};
}

void ContentReader::apply(std::string_view name) {
    if (name == "BDC" || name == "BMC" || name == "EMC") return apply_marks(name);
    if (name == "q" || name == "Q" || name == "cm" || name == "Do") return apply_graphics(name);
    apply_text(name);
}

void ContentReader::apply_graphics(std::string_view name) {
    if (name == "q" && saved_.size() < kMostSaved) saved_.push_back(state_);
    if (name == "cm") state_.ctm = matrix().then(state_.ctm);
    if (name == "Do") draw_form();
    if (name != "Q" || saved_.empty()) return;
    state_ = saved_.back();
    saved_.pop_back();
}

void ContentReader::apply_text(std::string_view name) {
    const std::string_view string = operands_.empty() ? std::string_view{} : operands_.back().bytes();
    if (name == "BT") text_ = line_ = {};
    if (name == "Tc") state_.character_space = operand(1);
    if (name == "Tw") state_.word_space = operand(1);
    if (name == "Tz") state_.scale = operand(1) / 100;
    if (name == "TL") state_.leading = operand(1);
    if (name == "Ts") state_.rise = operand(1);
    if (name == "Tm") text_ = line_ = matrix();
    if (name == "TD") state_.leading = -operand(1);
    if (name == "Td" || name == "TD") move(operand(2), operand(1));
    if (name == "T*" || name == "'" || name == "\"") move(0, -state_.leading);
    if (name == "Tj" || name == "'" || name == "\"") show(string);
    if (name == "TJ" && !operands_.empty()) show_array(operands_.back().array());
    if (name == "Tf" && operands_.size() >= 2) {
        state_.size = operand(1);
        const Dict& fonts = file_.resolve((*resources_)["Font"]).dict();
        state_.font = fonts_.find(fonts[operands_[operands_.size() - 2].name()]);
    }
}

void ContentReader::move(double x, double y) {
    line_ = Matrix{1, 0, 0, 1, x, y}.then(line_);
    text_ = line_;
}

void ContentReader::show(std::string_view string) {
    if (state_.font == nullptr) return;
    while (!string.empty() && budget_.glyphs > 0) {
        --budget_.glyphs;
        const Code code = state_.font->next(string);
        show_glyph(code, code.bytes == 1 && code.number == ' ');
        string.remove_prefix(code.bytes);
    }
}

void ContentReader::show_array(const Array& array) {
    for (const Object& item : array) {
        const double move = -item.number() / 1000 * state_.size * state_.scale;
        text_ = Matrix{1, 0, 0, 1, move, 0}.then(text_);
        show(item.bytes());
    }
}

void ContentReader::show_glyph(const Code& code, bool is_space) {
    const Matrix at = Matrix{1, 0, 0, 1, 0, state_.rise}.then(text_).then(state_.ctm);
    const double own = state_.font->width(code.number) / 1000 * state_.size * state_.scale;
    Pieces::Glyph glyph;
    glyph.is_unknown = !state_.font->append_text(code.number, glyph.text);
    if (glyph.is_unknown) glyph.text = "\xef\xbf\xbd";
    // A zero-width space stands for "nothing" where an entry may not be empty.
    if (glyph.text == "\xe2\x80\x8b") glyph.text.clear();
    glyph.x = at.e;
    glyph.y = at.f;
    glyph.width = own * at.across();
    glyph.size = std::abs(state_.size) * at.up();
    glyph.font = &state_.font->name();
    const auto with_mcid = std::find_if(marks_.rbegin(), marks_.rend(), [](const Mark& m) { return m.mcid >= 0; });
    if (with_mcid != marks_.rend()) glyph.mcid = with_mcid->mcid;
    for (const Mark& mark : marks_) {
        glyph.is_artifact = glyph.is_artifact || mark.is_artifact;
        if (mark.replacement_number == 0 || glyph.replacement_number != 0) continue;
        glyph.replacement = &mark.replacement;
        glyph.replacement_number = mark.replacement_number;
    }
    if (glyph.size > 0) pieces_.add(glyph);
    const double space = state_.character_space + (is_space ? state_.word_space : 0);
    text_ = Matrix{1, 0, 0, 1, own + space * state_.scale, 0}.then(text_);
}

void ContentReader::apply_marks(std::string_view name) {
    if (name != "EMC") return open_mark();
    if (!marks_.empty()) marks_.pop_back();
}

void ContentReader::open_mark() {
    if (marks_.size() >= kMostMarks) return;
    Mark mark;
    mark.is_artifact = !operands_.empty() && operands_.front().name() == "Artifact";
    if (operands_.size() >= 2) {
        const Object& last = operands_.back();
        const Object& listed = file_.resolve((*resources_)["Properties"]).dict()[last.name()];
        const Dict& properties = (last.name().empty() ? last : file_.resolve(listed)).dict();
        mark.mcid = properties["MCID"].integer(-1);
        const Object& replacement = file_.resolve(properties["ActualText"]);
        if (std::holds_alternative<std::string>(replacement.value)) {
            const std::string_view bytes = replacement.bytes().substr(0, budget_.replacements);
            budget_.replacements -= bytes.size();
            mark.replacement = from_text_string(bytes);
            mark.replacement_number = ++replacements_;
        }
    }
    marks_.push_back(std::move(mark));
}

void ContentReader::draw_form() {
    if (operands_.empty() || depth_ >= kDeepestForm) return;
    const Object& stream = file_.resolve((*resources_)["XObject"]).dict()[operands_.back().name()];
    const Dict& form = file_.resolve(stream).dict();
    if (form["Subtype"].name() == "Form") read_form(stream, form);
}

void ContentReader::read_form(const Object& stream, const Dict& form) {
    const auto content = file_.data(stream);
    if (!content) return;
    const State outer = state_;
    const std::size_t saved = saved_.size();
    const std::size_t marks = marks_.size();
    operands_.clear();
    for (const Object& number : file_.resolve(form["Matrix"]).array()) operands_.push_back(file_.resolve(number));
    if (operands_.size() == 6) state_.ctm = matrix().then(state_.ctm);
    operands_.clear();
    const Dict& own = file_.resolve(form["Resources"]).dict();
    ++depth_;
    read(*content, own.entries.empty() ? *resources_ : own);
    --depth_;
    state_ = outer;
    saved_.resize(std::min(saved, saved_.size()));
    marks_.resize(std::min(marks, marks_.size()));
}

}  // namespace quoin::reader
