#pragma once

#include <string_view>

namespace quoin::emit {

/// What every document begins with, up to the fonts.
inline constexpr std::string_view kTexPackages =
    R"tex(% Set it with xelatex, twice. Debian: texlive-xetex texlive-lang-chinese fonts-noto-cjk
\documentclass[10pt,a4paper]{article}
\usepackage{fontspec}
\usepackage[CJKspace=true]{xeCJK}
\usepackage{xcolor}
\usepackage{graphicx}
\usepackage[a4paper,margin=18mm]{geometry}
\usepackage[hidelinks]{hyperref}

% What stands in the text is printed as it stands: "--" is no dash.
\defaultfontfeatures[\rmfamily,\sffamily,\ttfamily]{}

% What is copied from the page is what was written, ligatures or not.
\XeTeXgenerateactualtext=1

% \firstfont\setmainfont{one, another}{features}: the first that is installed.
\ExplSyntaxOn
\cs_new_protected:Npn \firstfont #1#2#3
  { \clist_map_inline:nn {#2} { \IfFontExistsTF {##1} { #1 {##1} [#3] \clist_map_break: } { } } }
\ExplSyntaxOff
)tex";

/// The macros that the body is written in.
inline constexpr std::string_view kTexMacros = R"tex(
\definecolor{accent}{HTML}{1D3F66}
\definecolor{soft}{HTML}{555555}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0pt}
\setlength{\emergencystretch}{3em}
\hyphenpenalty=10000
\exhyphenpenalty=100
\widowpenalty=10000
\clubpenalty=10000
\newlength{\cvindent}
\setlength{\cvindent}{1.3em}

% A page number only where there are several pages.
\makeatletter
\providecommand{\cvpages}{1}
\AtEndDocument{\immediate\write\@auxout{\gdef\string\cvpages{\thepage}}}
\def\ps@cv{\let\@oddhead\@empty\def\@oddfoot{\ifnum\cvpages>1 \hfil\small\color{soft}\thepage/\cvpages\hfil\fi}}
\makeatother
\pagestyle{cv}

% Han that are set off stand in Kai, where there is one.
\providecommand{\cvslant}{}
\newcommand{\cvitalic}[1]{\textit{\cvslant #1}}
\newcommand{\cvlink}[2]{\href{#1}{\textcolor{accent}{#2}}}
\newcommand{\cvbreak}{\texorpdfstring{\hfil\break}{ }}
% \cvheader{lines}{photo}: the photo stands at the right if its file is there.
\newcommand{\cvheader}[2]{%
  \if\relax\detokenize{#2}\relax #1%
  \else\IfFileExists{#2}%
    {\begin{minipage}{\dimexpr\linewidth-29mm}#1\end{minipage}\hfill
     \begin{minipage}{24mm}\includegraphics[width=\linewidth]{#2}\end{minipage}\par}%
    {#1}%
  \fi}
\newcommand{\cvname}[1]{{\Huge\bfseries\color{accent}#1\par}}
\newcommand{\cvreading}[1]{{\small\color{soft}#1\par}}
\newcommand{\cvheadline}[1]{\vspace{3pt}{\large\color{soft}#1\par}}
\newcommand{\cvcontacts}[1]{\vspace{5pt}{\raggedright #1\par}}
\newcommand{\cvdot}{\quad\penalty0 }
% \cvsection{title}{its bookmark}{number}
\newcommand{\cvsection}[3]{\par\addvspace{11pt plus 3pt minus 2pt}\penalty-300
  \pdfbookmark[1]{#2}{cv#3}{\large\bfseries\color{accent}#1\par}\nobreak\vspace{1pt}%
  {\color{accent}\hrule height .5pt}\nobreak\vspace{6pt}}
\newcommand{\cvwork}{\par\addvspace{6pt plus 2pt minus 1pt}}
\newcommand{\cvrole}{\par\addvspace{3pt plus 1pt}}
% \cvrow{left}{right}: what does not fit beside the left part goes to a line of its own.
\newcommand{\cvrow}[2]{{\raggedright #1\unskip\nobreak\hfill\penalty50\hskip1.5em\hbox{}\nobreak\hfill
  \mbox{#2}\parfillskip=0pt\rightskip=0pt\par}\nobreak}
\newcommand{\cvhead}[1]{{\raggedright #1\par}\nobreak}
\newcommand{\cvline}[1]{{\raggedright #1\par}}
\newcommand{\cvpar}[1]{{#1\par}\vspace{3pt plus 1pt}}
\newcommand{\cvitem}[3]{{\leftskip=#1\cvindent\leavevmode\llap{\makebox[\cvindent][l]{#2}}#3\par}\vspace{1pt}}
\newcommand{\cvnumber}[2]{{\leftskip=1.8em\leavevmode\llap{#1\enspace}#2\par}\vspace{1.5pt}}
)tex";

}  // namespace quoin::emit
