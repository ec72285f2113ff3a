#!/usr/bin/env python3
"""Opens an agenda link of version 1 without the site and prints its JSON: python3 scripts/open-link.py LINK

Needs only Python 3 and data.json of the format (src/meeting/link/v1), beside this file or in its folder of the
repository. Written from docs/link-format.md, not from the TypeScript: it proves that the description is enough.
With --lines it reads one link a line and prints one document a line.
"""
import json
import math
import re
import struct
import sys
import zlib
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE.parent / 'src' / 'meeting' / 'link' / 'v1', HERE)
DATA = json.loads(next(f / 'data.json' for f in FOLDERS if (f / 'data.json').exists()).read_text('utf-8'))
ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
PRIME, ROOT = 14776331, 1000033
TOKEN_BYTES = [b for b in range(256) if 4 < b < 32 and b != 10 or 126 < b < 194 or b > 244]
RUNS = {
    '\x01': ('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 6),
    '\x02': ('0123456789abcdef', 6),
    '\x03': ('0123456789', 5),
}
MINUTES = [5, 10, 15, 8, 20, 30, 3, 7, 6, 4, 12, 2, 25, 45, 60]
LENGTHS = [30, 45, 60, 25, 50, 90, 20, 15, 40, 120, 75, 35, 55, 10, 180]
ROLES = ['lead', 'data', 'model', 'platform', 'product', 'decider', 'facilitator', 'notes', 'guest', None]
OUTCOMES = ['decide', 'discuss', 'inform', 'unblock', None]
ANSWERS = ['yes', 'no', 'partial', 'na']
VERDICTS = ['hold', 'spontaneous', 'postpone', 'async', 'cancel']


class Problem(Exception):
    pass


def need(condition, sentence='This link does not hold an agenda in the form of version 1.'):
    if not condition:
        raise Problem(sentence)


def check_of(text):
    total = 1
    for character in text:
        total = (total * ROOT + ALPHABET.index(character) + 1) % PRIME
    return total


def width_of(size, base):
    return math.ceil(size * 8 / math.log2(base))


def to_bytes(digits, base):
    full, out = width_of(32, base), b''
    for start in range(0, len(digits), full):
        part = digits[start:start + full]
        size = int(len(part) * math.log2(base) / 8)
        need(width_of(size, base) == len(part))
        value = 0
        for digit in part:
            value = value * base + ALPHABET.index(digit)
        need(value < 256 ** size)
        out += value.to_bytes(size, 'big')
    return out


def payload_of(link):
    """The bytes of a link, after what surrounds it is gone and its length and check are right."""
    text = re.sub(r'^.*?(#|%(25){0,2}23)', '', link.strip(), count=1, flags=re.S)
    text = re.sub(r'[&?].*', '', re.sub(r'\s', '', text)).rstrip(').,;:!?\'">}=')
    need(re.fullmatch('[0-9A-Za-z]+', text), 'This is not an agenda link.')
    need(text[0] in '12', 'This link is of a format this reader does not know.')
    if text[0] == '1':
        need(len(text) > 8, 'This link was cut off.')
        one, two, three = (ALPHABET.index(c) for c in text[1:4])
        sent, head = (one * 62 + two, 3) if one < 56 else ((one - 56) * 3844 + two * 62 + three, 4)
        base, tail = 62, 4
    else:
        need(len(text) > 14 and text.isdigit(), 'This link was cut off.')
        sent, head, base, tail = int(text[1:6]), 6, 10, 8
    need(sent == len(text), f'This link is damaged: {len(text)} of {sent} characters arrived.')
    value = 0
    for digit in text[-tail:]:
        value = value * base + ALPHABET.index(digit)
    need(value == check_of(text[:-tail]), f'This link is damaged, though {len(text)} characters arrived.')
    return to_bytes(text[head:-tail], base)


def shorten(text, profile):
    """The dictionary in the bytes of a profile: the longest token that fits, from left to right."""
    if profile is None:
        return text.encode()
    words = profile['words'].split()
    codes = {token: bytes([TOKEN_BYTES[i]]) for i, token in enumerate(profile['tokens'].split('|'))}
    codes.update({' ' + word: bytes([TOKEN_BYTES[-1 - i // 95], 32 + i % 95]) for i, word in enumerate(words)})
    longest, out, place = max(map(len, codes)), bytearray(), 0
    while place < len(text):
        for size in range(longest, 0, -1):
            piece = text[place:place + size]
            if piece in codes or size == 1:
                out += codes.get(piece, piece.encode())
                place += len(piece)
                break
    return bytes(out)


@lru_cache
def dictionary_of(number):
    """The dictionary as the profile of that number writes it; without a profile in UTF-8."""
    return shorten(DATA['dictionary'], next((p for p in DATA['profiles'] if p['number'] == number), None))


def lengthen(data, profile):
    if profile is None:
        return data.decode()
    tokens, words = profile['tokens'].split('|'), profile['words'].split()
    slots = {byte: i for i, byte in enumerate(TOKEN_BYTES)}
    out, place = '', 0
    while place < len(data):
        byte = data[place]
        slot = slots.get(byte)
        if slot is not None and slot < len(tokens):
            out += tokens[slot]
        elif slot is not None and (len(TOKEN_BYTES) - 1 - slot) * 95 < len(words):
            place += 1
            out += ' ' + words[(len(TOKEN_BYTES) - 1 - slot) * 95 + data[place] - 32]
        else:
            size = 1 if byte < 128 else 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            out += data[place:place + size].decode()
            place += size - 1
        place += 1
    return out


def expand(payload):
    """The texts at the start of a payload, and the bytes after them."""
    need(payload)
    number = payload[0] & 7
    profile = next((p for p in DATA['profiles'] if p['number'] == number), None)
    need(profile or number == 5)
    stream = payload
    if profile:
        prefix = bytes.fromhex(profile['prefix'])
        stream = prefix[:-1] + bytes([prefix[-1] | payload[0] & 0xF8]) + payload[1:]
    inflater = zlib.decompressobj(-15, zdict=dictionary_of(number))
    joined = lengthen(inflater.decompress(stream, 16384), profile)
    need(inflater.eof)
    return [text[1:] if text.startswith(' ') else text for text in joined.split('\0')], inflater.unused_data


class Reader:
    def __init__(self, texts, data):
        self.texts, self.names, self.day = iter(texts), [], 0
        self.value, self.left = int.from_bytes(data, 'big'), len(data) * 8

    def bits(self, width):
        self.left -= width
        need(self.left >= 0)
        return self.value >> self.left & (1 << width) - 1

    def plain(self):
        return next(self.texts)

    def text(self):
        text = self.plain()
        first = text[:1]
        return (first.swapcase() if first.isascii() else first) + text[1:]

    def maybe(self, read):
        return read() if self.bits(1) else None

    def many(self, read, width):
        return [read() for _ in range(self.bits(width) + 1)]

    def likely(self, values):
        place = 0
        while place < len(values) - 1 and self.bits(1):
            place += 1
        return values[place]

    def listed(self, values, width, other):
        place = self.bits(width)
        return other() if place == (1 << width) - 1 else values[place]

    def url(self):
        text = self.plain()
        head, rest = ('', text[1:]) if text.startswith('\x04') else ('https://', text)

        def run(mark):
            alphabet, width = RUNS[mark.group()]
            length = self.bits(width) + 1
            value = self.bits((len(alphabet) ** length - 1).bit_length())
            digits = ''
            for _ in range(length):
                value, digit = divmod(value, len(alphabet))
                digits = alphabet[digit] + digits
            return digits
        return head + re.sub('[\x01-\x03]', run, rest)

    def minutes(self):
        return self.listed(MINUTES, 4, lambda: self.bits(9))

    def date_at(self, day):
        return (date(2024, 1, 1) + timedelta(day)).isoformat()

    def date(self):
        return self.date_at(self.bits(7) - 16 + self.day if self.bits(1) else self.bits(15))

    def clock(self):
        minute = self.bits(11) if self.bits(1) else self.bits(7) * 15
        return f'{minute // 60:02}:{minute % 60:02}'

    def wall_time(self):
        return f'{self.date()}T{self.clock()}'

    def start(self):
        self.day = self.bits(15)
        return f'{self.date_at(self.day)}T{self.clock()}'

    def whole(self):
        size = self.bits(4)
        if size == 15:
            size += self.bits(6)
        return 0 if size == 0 else (1 << size - 1) + self.bits(size - 1)

    def number(self):
        power = 0
        if self.bits(1):
            if not self.bits(1):
                power = -2 if self.bits(1) else -1
            elif not self.bits(1):
                power = self.bits(6) - 32
            else:
                return struct.unpack('>d', self.bits(64).to_bytes(8, 'big'))[0]
        digits = self.whole()
        value = digits if power == 0 else float(f'{digits}e{power}')
        return int(value) if value == int(value) and value < 1e21 else value

    def value_of(self):
        if not self.bits(1):
            return self.number()
        if not self.bits(1):
            return DATA['words'][self.bits(7)]
        if not self.bits(1):
            return self.text()
        return self.bits(1) == 1 if self.bits(1) else self.wall_time()

    def name(self):
        self.names.append(self.text())
        return self.names[-1]

    def owner(self):
        place = self.bits(math.ceil(math.log2(len(self.names) + 2)))
        return None if place == 0 else self.name() if place == len(self.names) + 1 else self.names[place - 1]

    def preread(self):
        return pick(title=self.maybe(self.text), url=self.maybe(self.url), minutes=self.maybe(self.minutes))

    def item(self):
        return pick(
            title=self.text(), minutes=self.maybe(self.minutes), owner=self.owner(), outcome=self.likely(OUTCOMES),
            note=self.maybe(self.text), prereads=self.maybe(lambda: self.many(self.preread, 4)),
            **{'from': self.maybe(lambda: self.listed(DATA['sources'], 5, self.text))})

    def practice(self):
        return self.listed(list(DATA['checklists']), 4, self.plain)

    def checklist(self):
        slug = self.practice()
        known = DATA['checklists'].get(slug, [])
        every = known and self.bits(1)
        answers = {item: self.likely(ANSWERS) for item in known if every or self.bits(1)}
        strays = self.maybe(lambda: self.many(lambda: (self.plain(), self.likely(ANSWERS)), 6))
        return {'id': slug, 'answers': {**answers, **dict(strays or [])}}

    def values(self, keys):
        found, place = {}, 0
        for _ in range(self.bits(7)):
            while self.bits(1):
                place += 2
            place += self.bits(1)
            found[keys[place]] = self.value_of()
            place += 1
        strays = self.maybe(lambda: self.many(lambda: (self.plain(), self.value_of()), 7))
        return {**found, **dict(strays or [])}

    def rule(self):
        number = self.bits(7)
        return f'R{number:02}' if number else self.text()

    def extra(self):
        return {'field': self.bits(7), 'bytes': ''.join(f'{self.bits(8):02x}' for _ in range(self.bits(10)))}

    def document(self):
        maybe, many, text, owner = self.maybe, self.many, self.text, self.owner
        found = pick(
            format='meet-on-results/agenda', version=1, title=text(), purpose=maybe(text), start=maybe(self.start),
            zone=maybe(lambda: self.listed(DATA['zones'], 6, self.plain)),
            minutes=maybe(lambda: self.listed(LENGTHS, 4, lambda: self.bits(11))),
            practices=maybe(lambda: many(self.practice, 5)),
            people=maybe(lambda: many(lambda: pick(name=self.name(), role=self.listed(ROLES, 4, None)), 5)),
            items=maybe(lambda: many(self.item, 5)), prereads=maybe(lambda: many(self.preread, 4)),
            checklists=maybe(lambda: many(self.checklist, 5)),
            compute=maybe(lambda: pick(
                inputs=maybe(lambda: self.values(DATA['inputs'])), results=maybe(lambda: self.values(DATA['results'])))),
            readiness=maybe(lambda: pick(
                verdict=self.likely(VERDICTS), rule=maybe(self.rule), readyAt=maybe(self.wall_time))),
            decisions=maybe(lambda: many(lambda: pick(text=text(), owner=owner(), why=maybe(text)), 5)),
            actions=maybe(lambda: many(lambda: pick(text=text(), owner=owner(), due=maybe(self.date)), 5)),
            parked=maybe(lambda: many(text, 5)),
            series=maybe(lambda: pick(
                rule=maybe(lambda: self.listed(DATA['series'], 3, text)), previous=maybe(self.url))))
        extras = maybe(lambda: many(self.extra, 3)) or []
        need(all(one['field'] % 2 for one in extras), 'This link was made with a newer version of the site.')
        need(self.left < 8 and self.value & (1 << self.left) - 1 == 0 and next(self.texts, None) is None)
        return found


def pick(**parts):
    return {name: part for name, part in parts.items() if part is not None}


def open_link(link):
    try:
        texts, rest = expand(payload_of(link))
        return Reader(texts, rest).document()
    except (zlib.error, UnicodeDecodeError, LookupError, StopIteration, ValueError, OverflowError):
        raise Problem('This link does not hold an agenda in the form of version 1.') from None


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
