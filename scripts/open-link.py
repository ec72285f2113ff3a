#!/usr/bin/env python3
"""Opens an agenda link of version 1 without the site and prints its JSON: python3 scripts/open-link.py LINK

Needs only Python 3 and data.json of the format (src/meeting/link/v1), beside this file or in its folder of the
repository. Written from docs/link-format.md, not from the TypeScript: it proves that the description is enough.
With --lines it reads one link a line and prints one document a line.
"""
import json
import math
import re
import sys
import zlib
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE.parent / 'src' / 'meeting' / 'link' / 'v1', HERE)
DATA = json.loads(next(f / 'data.json' for f in FOLDERS if (f / 'data.json').exists()).read_text('utf-8'))
ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
MINUTES = [5, 10, 15, 8, 20, 30, 3, 7, 6, 4, 12, 2, 25, 45, 60]
LENGTHS = [30, 45, 60, 25, 50, 90, 20, 15, 40, 120, 75, 35, 55, 10, 180]
ROLES = ['lead', 'data', 'model', 'platform', 'product', 'decider', 'facilitator', 'notes', 'guest']
OUTCOMES = ['decide', 'discuss', 'inform', 'unblock', None]
ANSWERS = ['yes', 'no', 'partial', 'na']
VERDICTS = ['hold', 'spontaneous', 'postpone', 'async', 'cancel']
OWN_CODE = 5
STRANGE = 'This link does not hold an agenda in the form of version 1.'


def checklists():
    """Ids of every practice's items; a word that ends in a hyphen stands before all that follow it."""
    found = {}
    for words in DATA['checklists'].split('|'):
        slug, *rest = words.split(' ')
        prefix, found[slug] = '', []
        for word in rest:
            if word.endswith('-'):
                prefix = word
            else:
                found[slug].append(prefix + word)
    return found


def zones():
    for area in DATA['zones'].split('|'):
        name, *places = area.split(' ')
        yield from [f'{name}/{place}' for place in places] or [name]


CHECKLISTS, ZONES, SOURCES, SERIES = checklists(), [*zones()], DATA['sources'].split('|'), DATA['series'].split('|')
INPUTS, RESULTS, WORDS = (DATA[name].split(' ') for name in ('inputs', 'results', 'words'))
SLOTS = [b for b in range(256) if 3 <= b <= 9 or 11 <= b <= 31 or 127 <= b <= 193 or b >= 245]
VOCABULARY = list(dict.fromkeys(re.findall('[a-z]{5,}', ' '.join(DATA[n] for n in ('dictionary', 'checklists', 'sources')))))


class Problem(Exception):
    pass


def need(condition, sentence=STRANGE):
    if not condition:
        raise Problem(sentence)


def number_of(digits, base):
    value = 0
    for digit in digits:
        value = value * base + ALPHABET.index(digit)
    return value


def check_of(text):
    total = 1
    for character in text:
        total = (total * 1000033 + ALPHABET.index(character) + 1) % 14776331
    return total


def width_of(size, base):
    return math.ceil(size * 8 / math.log2(base))


def to_bytes(digits, base):
    full, out = width_of(32, base), b''
    for start in range(0, len(digits), full):
        part = digits[start:start + full]
        size = int(len(part) * math.log2(base) / 8)
        value = number_of(part, base)
        need(value < 256 ** size and width_of(size, base) == len(part))
        out += value.to_bytes(size, 'big')
    return out


def payload_of(link):
    """The bytes of a link, after what surrounds it is gone and its length and check are right."""
    text = re.sub(r'^.*?(#|%(25){0,2}23)', '', link.strip(), count=1, flags=re.S)
    text = re.sub(r'[^0-9A-Za-z]+$', '', re.sub(r'([&?]|:~:).*', '', re.sub(r'\s', '', text)))
    need(re.fullmatch('[0-9A-Za-z]+', text), 'This is not an agenda link.')
    need(text[0] in '12', 'This link is of a format this reader does not know.')
    base, tail = (62, 4) if text[0] == '1' else (10, 8)
    need(base == 62 or text.isdigit(), f'This link is damaged, though {len(text)} characters arrived.')
    head = 6 if base == 10 else 3 if ALPHABET.index(text[1:2] or '0') < 56 else 4
    need(len(text) > head, f'This link was cut off: {len(text)} characters arrived.')
    sent = number_of(text[1:head], base) - (56 * 3844 if head == 4 else 0)
    need(sent == len(text), f'This link is damaged: {len(text)} of {sent} characters arrived.')
    need(number_of(text[-tail:], base) == check_of(text[:-tail]),
         f'This link is damaged, though {len(text)} characters arrived.')
    return to_bytes(text[head:-tail], base)


@lru_cache
def codes_of(number):
    """Bytes of each token and word of a profile."""
    tokens = DATA['profiles'][number]['tokens']
    codes = {token: bytes([SLOTS[i]]) for i, token in enumerate(tokens.split('|')) if token}
    if number == 0:
        for i, word in enumerate(VOCABULARY[:95 * DATA['pages']]):
            codes[' ' + word] = bytes([SLOTS[-1 - i // 95], 32 + i % 95])
    return codes


@lru_cache
def dictionary_of(number):
    """The dictionary as a profile writes it: the longest token or word that fits, from left to right."""
    codes, text, out, place = codes_of(number), DATA['dictionary'], bytearray(), 0
    longest = max(map(len, codes), default=1)
    while place < len(text):
        size = next((n for n in range(longest, 0, -1) if text[place:place + n] in codes), 1)
        piece = text[place:place + size]
        out += codes.get(piece) or piece.encode()
        place += size
    return bytes(out)


def lengthen(data, number):
    texts, out, place = {code: text for text, code in codes_of(number).items()}, '', 0
    while place < len(data):
        first = data[place]
        size = 1 if first < 0xC2 or first > 0xF4 else 2 if first < 0xE0 else 3 if first < 0xF0 else 4
        if number == 0 and first in SLOTS[-DATA['pages']:]:
            size = 2
        piece = data[place:place + size]
        out += texts.get(piece) or piece.decode()
        place += size
    return out


def stream_of(bits, number):
    """The bits after the fields as a DEFLATE stream: a profile's code is put before them as the header of their block."""
    if number == OWN_CODE:
        return bits
    head, place = 0, 0

    def put(value, width):
        nonlocal head, place
        head |= value << place
        place += width
    for value, width in ((5, 3), (29, 5), (27, 5), (15, 4)):
        put(value, width)
    for symbol in (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15):
        put(4 if symbol < 16 else 0, 3)
    for length in DATA['profiles'][number]['code']:
        put(int(f'{int(length, 16):04b}'[::-1], 2), 4)
    return head | bits >> 3 << place


def texts_of(bits):
    """The texts that begin at the first of these bits."""
    number = bits & 7
    need(number < len(DATA['profiles']))
    stream = stream_of(bits, number)
    inflater = zlib.decompressobj(-15, zdict=dictionary_of(number))
    data = inflater.decompress(stream.to_bytes(stream.bit_length() // 8 + 2, 'little'), 40_000)
    need(inflater.eof)
    return [text[1:] if text.startswith(' ') else text for text in lengthen(data, number).split('\0')]


class Reader:
    """Reads the fields of a payload; the texts that they ask for come from a list, or are empty."""

    def __init__(self, payload, texts=()):
        self.texts, self.names, self.day = iter(texts), [], 0
        self.value, self.left = int.from_bytes(payload, 'little'), len(payload) * 8

    def bits(self, width):
        self.left -= width
        need(self.left >= 0)
        found = self.value & (1 << width) - 1
        self.value >>= width
        return found

    def plain(self):
        return next(self.texts, '')

    def text(self):
        text = self.plain()
        first = text[:1]
        return (first.swapcase() if first.isascii() else first) + text[1:]

    def maybe(self, read):
        return read() if self.bits(1) else None

    def many(self, read, width=5):
        return [read() for _ in range(self.bits(width) + 1)]

    def likely(self, values):
        place = 0
        while place < len(values) - 1 and self.bits(1):
            place += 1
        return values[place]

    def listed(self, values, width, other):
        place = self.bits(width)
        return other() if place == (1 << width) - 1 else values[place]

    def run(self):
        digits = self.likely([BASE64, BASE64[52:62] + 'abcdef'])
        width = 6 if digits is BASE64 else 4
        return ''.join([digits[self.bits(width)] for _ in range(self.bits(6) + 1)])

    def url(self):
        text, runs = self.plain(), []
        while self.bits(1):
            runs.append(self.run())
        text = text[1:] if text.startswith('\x02') else 'https://' + text
        left = iter(runs)
        return re.sub('\x01', lambda _: next(left, ''), text)

    def minutes(self):
        return self.listed(MINUTES, 4, lambda: self.bits(9))

    def date(self):
        day = self.bits(7) - 16 + self.day if self.bits(1) else self.bits(17)
        return (date(2000, 1, 1) + timedelta(day)).isoformat()

    def wall_time(self):
        day = self.date()
        minute = self.bits(11) if self.bits(1) else self.bits(7) * 15
        return f'{day}T{minute // 60:02}:{minute % 60:02}'

    def start(self):
        found = self.wall_time()
        self.day = (date.fromisoformat(found[:10]) - date(2000, 1, 1)).days
        return found

    def whole(self):
        size = self.bits(4)
        if size == 15:
            size += self.bits(6)
        return 0 if size == 0 else (1 << size - 1) + self.bits(size - 1)

    def number(self):
        power = self.likely([0, -1, -2, None])
        if power is None:
            power = self.bits(10) - 400
        value = float(f'{self.whole()}e{power}')
        return int(value) if value == int(value) else value

    def value_of(self):
        kind = self.likely(['number', 'word', 'text', 'time', 'flag'])
        if kind == 'number':
            return self.number()
        if kind == 'word':
            return WORDS[self.bits(7)]
        if kind == 'flag':
            return self.bits(1) == 1
        return self.wall_time() if kind == 'time' else self.text()

    def name(self):
        self.names.append(self.text())
        return self.names[-1]

    def owner(self):
        place = self.bits(math.ceil(math.log2(len(self.names) + 2)))
        return None if place == 0 else self.name() if place == len(self.names) + 1 else self.names[place - 1]

    def preread(self):
        return pick(title=self.maybe(self.text), url=self.maybe(self.url), minutes=self.maybe(self.minutes))

    def prereads(self):
        return self.maybe(lambda: self.many(self.preread, 4))

    def person(self):
        name, role = self.name(), self.bits(4)
        return pick(name=name, role=ROLES[role] if role < 15 else None)

    def item(self):
        return pick(
            title=self.text(), minutes=self.maybe(self.minutes), owner=self.owner(), outcome=self.likely(OUTCOMES),
            note=self.maybe(self.text), prereads=self.prereads(),
            **{'from': self.maybe(lambda: self.listed(SOURCES, 5, self.text))})

    def practice(self):
        return self.listed([*CHECKLISTS], 4, self.plain)

    def keyed(self, keys, value):
        every = self.bits(1)
        known = [key for key in keys if every or self.bits(1)]
        found = {key: value() for key in known}
        return found | dict(self.maybe(lambda: self.many(lambda: (self.plain(), value()), 7)) or [])

    def checklist(self):
        slug = self.practice()
        return {'id': slug, 'answers': self.keyed(CHECKLISTS.get(slug, []), lambda: self.likely(ANSWERS))}

    def values(self, keys):
        return self.maybe(lambda: self.keyed(keys, self.value_of))

    def rule(self):
        number = self.bits(7)
        return f'R{number:02}' if number else self.text()

    def document(self):
        maybe, many, text, owner = self.maybe, self.many, self.text, self.owner
        return pick(
            title=text(), purpose=maybe(text), start=maybe(self.start),
            zone=maybe(lambda: self.listed(ZONES, 6, self.plain)),
            minutes=maybe(lambda: self.listed(LENGTHS, 4, lambda: self.bits(11))),
            practices=maybe(lambda: many(self.practice)), people=maybe(lambda: many(self.person)),
            items=maybe(lambda: many(self.item)), prereads=self.prereads(),
            checklists=maybe(lambda: many(self.checklist)),
            compute=maybe(lambda: pick(inputs=self.values(INPUTS), results=self.values(RESULTS))),
            readiness=maybe(lambda: pick(
                verdict=self.likely(VERDICTS), rule=maybe(self.rule), readyAt=maybe(self.wall_time))),
            decisions=maybe(lambda: many(lambda: pick(text=text(), owner=owner(), why=maybe(text)))),
            actions=maybe(lambda: many(lambda: pick(text=text(), owner=owner(), due=maybe(self.date)))),
            parked=maybe(lambda: many(text)),
            series=maybe(lambda: pick(
                rule=maybe(lambda: self.listed(SERIES, 3, text)), previous=maybe(self.url))))


def pick(**parts):
    return {name: part for name, part in parts.items() if part is not None}


def open_link(link):
    try:
        payload = payload_of(link)
        ahead = Reader(payload)
        ahead.document()
        reader = Reader(payload, texts_of(ahead.value))
        document = reader.document()
        need(next(reader.texts, None) is None)
        return {'format': 'meet-on-results/agenda', 'version': 1, **document}
    except (zlib.error, UnicodeDecodeError, LookupError, ValueError, OverflowError):
        raise Problem(STRANGE) from None


def main(arguments):
    if arguments == ['--lines']:
        for line in sys.stdin:
            print(json.dumps(open_link(line), ensure_ascii=False, separators=(',', ':')))
        return 0
    if len(arguments) != 1:
        print('Give one link: python3 scripts/open-link.py LINK', file=sys.stderr)
        return 1
    try:
        print(json.dumps(open_link(arguments[0]), ensure_ascii=False, indent=2))
        return 0
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
