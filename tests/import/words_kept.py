#!/usr/bin/env python3
"""Does the PDF of a home page have every word that a reader of the page sees?

The page is stripped here by other means than quoin's: regular expressions for Markdown, html.parser for HTML. What
quoin drops on purpose is a list here (PURPOSE), and is printed with --verbose.
"""
import argparse
import collections
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

# Icons stand for the names of networks and the labels of contacts; commas for words between the parts of an entry.
PURPOSE = {
    'networks': set('''linkedin github gitlab google scholar csdn zhihu 知 乎 weibo twitter x orcid dblp bilibili researchgate
        stackoverflow leetcode codeforces medium kaggle com'''.split()),
    'labels': set('email mail e phone tel mobile website homepage address location contact more links connect wechat https dot 邮 箱 电 话 现 居 姓 名 博 客'.split()),
    'greetings': set('hello hi hey welcome there about me i m am'.split()),
    'between parts': set('in at and with et al'.split()),
}
HIDDEN = ('script', 'style', 'iframe', 'svg', 'head', 'nav', 'thead', 'noscript')
VOID = ('br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'source')
MONTHS = {month: month[:3] for month in '''january february march april may june july august september october november
    december'''.split()} | {'sept': 'sep', 'now': 'present'}


class Text(html.parser.HTMLParser):
    """What a page of HTML shows."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.shown, self.hidden = [], 0
        self.within = None  # the tag of an element that hides itself, and how many of that name are open in it

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in HIDDEN
        said = dict(attributes)
        hides = 'hidden' in said or 'display:none' in (said.get('style') or '').replace(' ', '')
        if self.within is None and hides and tag not in VOID:
            self.within = [tag, 0]
            self.hidden += 1
        if self.within and self.within[0] == tag:
            self.within[1] += 1
        self.shown.append(' ' if tag not in ('b', 'i', 'em', 'strong', 'a', 'span', 'sup', 'sub', 'ins', 'small', 'font') else '')

    def handle_endtag(self, tag):
        self.hidden -= tag in HIDDEN
        if self.within and self.within[0] == tag:
            self.within[1] -= 1
            if self.within[1] == 0:
                self.within = None
                self.hidden -= 1
        self.shown.append(' ' if tag in ('p', 'li', 'td', 'div', 'tr', 'h1', 'h2', 'h3') else '')

    def handle_data(self, data):
        if not self.hidden:
            self.shown.append(data)


def repaired(text):
    """The text as it was before its UTF-8 was read in another encoding."""
    for encoding in ('mac_roman', 'cp1252'):
        try:
            return text.encode(encoding).decode('utf-8')
        except (UnicodeEncodeError, UnicodeDecodeError):
            pass
    return text


def visible(page):
    text = repaired(page)
    text = re.sub(r'\A---\n.*?\n---\n', '', text, flags=re.S)
    text = re.sub(r'<!--.*?-->', ' ', text, flags=re.S)
    text = re.sub(r'\{%.*?%\}|\{\{.*?\}\}|\{:.*?\}', ' ', text)
    text = re.sub(r'!\[[^\]]*\]\([^)]*\)', ' ', text)
    text = re.sub(r'\[([^\[\]]*)\]\([^()]*(?:\([^()]*\))?[^()]*\)', r'\1', text)
    text = re.sub(r'^.*\|.*\n(?=\s*\|?\s*:?-+[-:| ]*$)', '', text, flags=re.M)  # the head of a table
    text = re.sub(r'^\s*[|:\- ]+$', ' ', text, flags=re.M)
    text = re.sub(r'^(\s*)(?:[-+*]|\d+[.)]) ', r'\1', text, flags=re.M)
    text = re.sub(r'^(\s*)(?:[（(]\d+[)）]|[一二三四五六七八九十]+、|\d+、|[・•●■]|o )\s*', r'\1', text, flags=re.M)
    text = re.sub(r'(\d{4})[年년]\s*(\d{1,2})[月월]', r'\1 \2', text)
    text = re.sub(r'\A\s*(?:个人简历|職務経歴書|履歴書|이력서)\n', '', text)
    text = re.sub(r'(?<!\S):[a-z0-9_+]+:(?!\S)', ' ', text)
    text = re.sub(r'<((?:https?|mailto):[^>]*)>', r'\1', text)
    text = re.sub(r'\\([\[\]*_`])', r'\1', text)
    parser = Text()
    parser.feed(text)
    parser.close()
    return ''.join(parser.shown).replace('__', ' ').replace('**', '')


def words(text):
    """Latin words and numbers whole, ideographs one by one; months by three letters, numbers without their zeros."""
    found = []
    for word in re.findall(r'[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]|[^\W_\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]+',
                           unicodedata.normalize('NFKC', text)):
        word = word.casefold()
        word = MONTHS.get(word, word)
        found.append(word.lstrip('0') or '0' if word.isdigit() else word)
    return collections.Counter(found)


def pdf_words(quoin, page, layout):
    with tempfile.TemporaryDirectory() as folder:
        pdf = pathlib.Path(folder) / 'cv.pdf'
        command = [quoin, 'build', str(page), '-o', str(pdf)] + (['--layout', layout] if layout else [])
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f'{page}: quoin build fails\n{run.stderr}')
        text = subprocess.run(['pdftotext', str(pdf), '-'], capture_output=True, text=True, check=True).stdout
    return words(text.replace('\u00ad\n', ''))


def with_compounds(printed, page):
    """pdftotext takes the hyphen of a compound at a line's end for one of ours: "firstauthored" is "first-authored"."""
    for first, second in set(re.findall(r'(?=\b(\w+)-(\w+))', page)):
        joined = words(first + second)
        for word, count in (joined & printed).items():
            printed.update({part: count for part in words(f'{first} {second}')})
    return printed


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('--quoin', required=True)
    arguments.add_argument('--layout')
    arguments.add_argument('--verbose', action='store_true', help='print what is dropped on purpose')
    arguments.add_argument('pages', nargs='+', type=pathlib.Path)
    options = arguments.parse_args()
    has_lost = False
    for page in options.pages:
        shown = visible(page.read_text(encoding='utf-8'))
        wanted = words(shown)
        if sum(wanted.values()) < 20:
            sys.exit(f'{page}: hardly any words, so nothing is tested')
        missing = wanted - with_compounds(pdf_words(options.quoin, page, options.layout), shown)
        meant = {word: n for word, n in missing.items() if any(word in each for each in PURPOSE.values())}
        lost = {word: n for word, n in missing.items() if word not in meant}
        has_lost = has_lost or bool(lost)
        print(f'{page}: {sum(wanted.values())} words, {sum(lost.values())} lost, {sum(meant.values())} dropped on purpose')
        for word, count in sorted(lost.items()):
            print(f'  lost: {word} ({count})')
        if options.verbose:
            print('  on purpose:', ', '.join(f'{word} ({n})' for word, n in sorted(meant.items())))
    sys.exit(1 if has_lost else 0)


if __name__ == '__main__':
    main()
