#include "import/take_contacts.h"

#include <algorithm>
#include <string>

#include "import/shown_words.h"

namespace quoin::import {

namespace {

/// "More:", in bytes.
constexpr std::size_t kLongestLead = 32;

std::string shown(const Words& words) { return ShownWords{words}.text(); }

/// A list of nothing but contacts.
bool take_contact_list(const OutlineBlock& block, Contacts& contacts) {
    Contacts found;
    bool has_sure = false;
    for (const OutlineItem& item : block.items) {
        const bool is_one_line = item.size() == 1 && item.front().lines.size() == 1;
        if (!is_one_line) return false;
        const Contacts sure = read_contacts(item.front().lines.front(), ContactLine::pure);
        const Contacts all = read_contacts(item.front().lines.front(), ContactLine::with_links);
        if (all.size() == 0) return false;
        has_sure = has_sure || sure.size() > 0;
        found.add(all);
    }
    if (has_sure) contacts.add(found);
    return has_sure;
}

/// Takes the lines of a paragraph that are contacts; true if nothing is left of it.
bool take_contact_lines(OutlineBlock& block, ContactLine may_have, Contacts& contacts) {
    std::erase_if(block.lines, [&](const Words& line) {
        const Contacts found = read_contacts(line, may_have);
        const bool is_sure = found.size() > found.customs.size() + found.locations.size();
        if (found.size() == 0 || (may_have == ContactLine::with_links && !is_sure)) return false;
        contacts.add(found);
        return true;
    });
    return block.lines.empty();
}

}  // namespace

bool take_contacts(std::vector<OutlineBlock>& blocks, ContactLine may_have, Contacts& contacts) {
    std::vector<OutlineBlock> kept;
    bool has_taken = false;
    for (OutlineBlock& block : blocks) {
        bool is_taken = false;
        if (block.kind == OutlineBlock::Kind::list)
            is_taken = take_contact_list(block, contacts);
        else if (block.kind == OutlineBlock::Kind::lines)
            is_taken = take_contact_lines(block, may_have, contacts);
        const bool has_lead =
            is_taken && !kept.empty() && kept.back().lines.size() == 1 && kept.back().kind == OutlineBlock::Kind::lines;
        if (has_lead) {
            const std::string lead = shown(kept.back().lines.front());
            if (lead.size() <= kLongestLead && (lead.ends_with(":") || lead.ends_with("："))) kept.pop_back();
        }
        has_taken = has_taken || is_taken;
        if (!is_taken) kept.push_back(std::move(block));
    }
    blocks = std::move(kept);
    return has_taken;
}

void take_contacts_alone(std::vector<OutlineBlock>& blocks, Contacts& contacts) {
    const Contacts before = contacts;
    std::vector<OutlineBlock> rest = blocks;
    take_contacts(rest, ContactLine::pure, contacts);
    if (rest.empty())
        blocks.clear();
    else
        contacts = before;
}

}  // namespace quoin::import
