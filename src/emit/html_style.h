#pragma once

#include <string_view>

namespace quoin::emit {

/// The style sheet of every page.
inline constexpr std::string_view kHtmlStyle = R"css(
:root {
  color-scheme: light dark;
  --ink: #1b1d20; --soft: #565c64; --accent: #1d3f66; --paper: #fff; --desk: #eef0f2; --line: #c9cfd6;
  --latin: "Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial;
  --han: "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei";
  --kai: "Kaiti SC", STKaiti, KaiTi;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6e9; --soft: #a9b0b9; --accent: #9dc1ea; --paper: #1b1e22; --desk: #121417; --line: #444b54; }
}
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) {
  --han: "PingFang TC", "Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei"; --kai: "Kaiti TC", BiauKai, DFKai-SB;
}
:lang(ja) { --han: "Hiragino Sans", "Source Han Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo; --kai: "Hiragino Sans"; }
:lang(ko) { --han: "Apple SD Gothic Neo", "Source Han Sans K", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic"; --kai: "Nanum Myeongjo"; }
* { box-sizing: border-box; }
html { background: var(--desk); font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 52rem; margin: 2rem auto; padding: 3rem 3.5rem; background: var(--paper); color: var(--ink);
  font-family: var(--latin), sans-serif, var(--han); line-height: 1.5; overflow-wrap: break-word;
}
:lang(zh), :lang(ja), :lang(ko) { font-family: var(--latin), var(--han), sans-serif; }
body:lang(zh), body:lang(ja), body:lang(ko) { line-height: 1.7; }
body:lang(zh), body:lang(ja) { line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; hanging-punctuation: allow-end; }
body:lang(ko) { word-break: keep-all; }
h1, h2, h3, h4, p, ul, ol { margin: 0; padding: 0; }
header { display: flex; justify-content: space-between; gap: 2rem; }
h1 { font-size: 2.25rem; line-height: 1.2; color: var(--accent); }
h1:lang(zh), h1:lang(ja) { letter-spacing: .06em; }
.reading { color: var(--soft); }
.headline { margin-top: .35rem; font-size: 1.1rem; color: var(--soft); }
address { margin-top: .75rem; font-style: normal; }
ul, ol { padding-left: 1.3em; }
li + li { margin-top: .15rem; }
.facts { padding-left: 0; list-style: none; }
address ul { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; padding: 0; list-style: none; }
address li { margin: 0; }
.photo { width: 7rem; height: auto; align-self: flex-start; border-radius: 2px; }
section { margin-top: 1.75rem; }
h2 { padding-bottom: .2rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; line-height: 1.35; color: var(--accent); }
section > * + * { margin-top: .55rem; }
section > .work + .work, section > ol, section > ul { margin-top: .9rem; }
h2 + * { margin-top: .6rem !important; }
.row { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; }
.row > :first-child { flex: 1 1 18rem; }
h3, h4 { font-size: 1rem; line-height: inherit; font-weight: 400; }
h3 b, .facts b { font-weight: 700; }
h3 img { height: 1.4em; width: auto; margin-left: .6em; vertical-align: middle; }
.dates { color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
.place { color: var(--soft); }
.role { margin-top: .4rem; }
li::marker { color: var(--soft); }
a { color: var(--accent); text-decoration-line: underline; text-decoration-color: var(--line); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover, a:focus-visible { text-decoration-color: currentColor; }
em:lang(zh), i:lang(zh) { font-style: normal; font-family: var(--latin), var(--kai), var(--han), sans-serif; }
em:lang(ja), i:lang(ja), em:lang(ko), i:lang(ko) { font-style: normal; }
em:lang(ja), em:lang(ko) { text-emphasis: filled dot; }
code { font-family: "Source Code Pro", "SF Mono", Consolas, "Noto Sans Mono", "Liberation Mono", monospace; font-size: .92em; }
sup, sub { line-height: 0; }
@media (max-width: 40rem) {
  body { margin: 0; padding: 1.5rem 1.25rem; }
  .photo { width: 5rem; }
}
@page { margin: 16mm 18mm; }
@media print {
  :root { color-scheme: light; --ink: #111; --soft: #444; --accent: #1d3f66; --paper: #fff; --desk: #fff; --line: #aab2bb; }
  html { font-size: 9.5pt; }
  body { max-width: none; margin: 0; padding: 0; }
  body:lang(zh), body:lang(ja), body:lang(ko) { line-height: 1.55; }
  h2, h3, h4, .row { break-after: avoid; }
  li, p, header { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  section { margin-top: 1.2rem; }
}
)css";

}  // namespace quoin::emit
