#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace quoin {

/// Running text as a Chinese CV has it, written from a seed: clauses of Han with English names, numbers with units,
/// quotes, brackets and dashes. The same on every machine; no sentence comes twice but by chance.
class CvText {
public:
    explicit CvText(std::uint64_t seed) : state_{seed * 0x9e3779b97f4a7c15ULL + 1} {}

    /// Exactly `characters` code points.
    std::string chinese(std::size_t characters) {
        return grow(characters, [this](std::string& text) { add_chinese_sentence(text); });
    }
    /// The same in English, words parted by spaces.
    std::string english(std::size_t characters) {
        return grow(characters, [this](std::string& text) { add_english_sentence(text); });
    }

private:
    using Words = std::array<std::string_view, 12>;
    static constexpr Words kVerbs{"负责",     "主导", "重构了", "参与",     "设计并实现", "优化",
                                  "独立完成", "维护", "推动",   "从零搭建", "评估",       "迁移"};
    static constexpr Words kObjects{
        "订单结算链路",       "检索召回服务",     "三维点云配准算法", "持续集成流水线", "数据仓库分层模型",
        "用户画像与标签体系", "缺陷检测推理引擎", "日志采集模块",     "灰度发布平台",   "消息队列的背压与重试逻辑",
        "前端组件库",         "跨机房容灾方案"};
    static constexpr Words kResults{
        "时延由两秒降至一半", "召回率不变而内存占用下降", "覆盖全部产线",       "获部门年度之星",
        "上线周期缩短",       "通过了压测与安全审计",     "被三个团队沿用至今", "节省大量机器成本",
        "峰值吞吐明显提升",   "误报率持续走低",           "得到导师认可",       "文档同步开源"};
    static constexpr Words kNames{"Kubernetes", "TensorRT INT8", "C++17",         "Vue 3.x", "gRPC + Protobuf",
                                  "PostgreSQL", "PyTorch",       "Redis Cluster", ".NET",    "Apache Kafka",
                                  "HNSW",       "Node.js"};
    static constexpr Words kUnits{"ms", "%", "万", " GB", "人", "次", "万元", " QPS", "天", "倍", "+", " km"};
    static constexpr Words kEnglishVerbs{"Designed",   "Led",          "Rewrote",   "Measured",
                                         "Introduced", "Maintained",   "Shortened", "Documented",
                                         "Automated",  "Investigated", "Delivered", "Taught"};
    static constexpr Words kEnglishObjects{"the settlement pipeline",      "an incremental indexing service",
                                           "point-cloud registration",     "a shared-memory ring buffer",
                                           "the experimentation platform", "cross-region replication",
                                           "the accessibility guidelines", "quantisation of convolutional networks",
                                           "the recommendation engine",    "a continuous integration cache",
                                           "infrastructure monitoring",    "the onboarding curriculum"};
    static constexpr Words kEnglishResults{"which reduced latency considerably",
                                           "without affecting availability",
                                           "together with two colleagues",
                                           "saving a third of the memory",
                                           "for internationally distributed teams",
                                           "and presented the results publicly",
                                           "following a thorough investigation",
                                           "under considerable time pressure",
                                           "at equal recall",
                                           "in close collaboration with hardware engineers",
                                           "so that releases became uneventful",
                                           "with comprehensive regression tests"};

    template <typename AddSentence>
    static std::string grow(std::size_t characters, AddSentence add) {
        std::string text;
        std::size_t end = 0;
        for (std::size_t n = 0; n < characters; ++n) {
            if (end == text.size()) add(text);
            end += decode_utf8(text, end).length;
        }
        text.resize(end);
        return text;
    }

    std::size_t below(std::size_t n) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::size_t>(state_ % n);
    }
    std::string_view one_of(const Words& words) { return words[below(words.size())]; }

    void add_number(std::string& text) {
        text += std::to_string(1 + below(below(2) == 0 ? 100 : 9999));
        text += one_of(kUnits);
    }

    void add_clause(std::string& text) {
        text += one_of(kVerbs);
        switch (below(5)) {
            case 0: text.append("「").append(one_of(kObjects)).append("」"); break;
            case 1: text.append(one_of(kNames)).append("与").append(one_of(kObjects)); break;
            case 2: text.append(one_of(kObjects)).append("（").append(one_of(kNames)).append("）"); break;
            case 3: text.append("基于 ").append(one_of(kNames)).append(" 的").append(one_of(kObjects)); break;
            default: text += one_of(kObjects);
        }
    }

    void add_chinese_sentence(std::string& text) {
        add_clause(text);
        for (std::size_t clauses = below(3); clauses > 0; --clauses) {
            text += below(4) == 0 ? "、" : "，";
            add_clause(text);
        }
        text += below(6) == 0 ? "——" : "，";
        text += one_of(kResults);
        if (below(2) == 0) add_number(text);
        text += below(5) == 0 ? "；" : "。";
    }

    void add_english_sentence(std::string& text) {
        if (!text.empty()) text += ' ';
        text.append(one_of(kEnglishVerbs)).append(" ").append(one_of(kEnglishObjects));
        if (below(3) == 0) text.append(" (").append(one_of(kNames)).append(")");
        text.append(below(2) == 0 ? ", " : " ").append(one_of(kEnglishResults));
        if (below(3) == 0) {
            text += " by ";
            text.append(std::to_string(2 + below(90))).append("%");
        }
        text += below(6) == 0 ? ";" : ".";
    }

    std::uint64_t state_;
};

}  // namespace quoin
