#include "ziping_json.h"

#if !__has_include(<simdjson.h>)
#error "simdjson is missing: install it with  apt-get install libsimdjson-dev"
#endif

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

// What every key and value goes through.
#define ZIPING_INLINE inline __attribute__((always_inline))

namespace {

using Engine = simdjson::internal::dom_parser_implementation;

inline bool isBlank(uint8_t byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

inline bool isDigit(uint8_t byte) { return static_cast<uint8_t>(byte - '0') <= 9; }

// What each byte is worth as a hexadecimal digit; what is none has a bit that no
// number of four digits has.
struct HexadecimalDigits {
  uint32_t values[256];

  constexpr HexadecimalDigits() : values{} {
    for (uint32_t &value : values) { value = 0x10000; }
    for (uint32_t digit = 0; digit < 10; digit++) { values['0' + digit] = digit; }
    for (uint32_t digit = 10; digit < 16; digit++) {
      values['a' + digit - 10] = digit;
      values['A' + digit - 10] = digit;
    }
  }
};

constexpr HexadecimalDigits hexadecimalDigits;

// A buffer that grows and is never initialized.
template <typename Element> struct Storage {
  Element *elements = nullptr;
  size_t capacity = 0;

  ~Storage() { std::free(elements); }

  bool reserve(size_t wanted) {
    if (wanted <= capacity) { return true; }
    size_t larger = capacity * 2 > wanted ? capacity * 2 : wanted;
    void *memory = std::malloc(larger * sizeof(Element));
    if (memory == nullptr) { return false; }
    std::free(elements);
    elements = static_cast<Element *>(memory);
    capacity = larger;
    return true;
  }
};

}  // namespace

struct ziping_json_parser {
  std::unique_ptr<Engine> engine;
  size_t engineCapacity = 0;
  Storage<ziping_json_token> tokens;
  Storage<uint8_t> text;
};

namespace {

// One walk over one document.
struct Walk {
  ziping_json_parser &parser;
  const uint8_t *bytes;
  size_t count;
  ziping_json_tape &tape;
  // The first backslash at or after the string under way; `count` where there is none.
  size_t nextEscape = 0;
  uint8_t *ownText = nullptr;

  ziping_json_fault fail(ziping_json_fault fault, size_t offset) {
    tape.fault = fault;
    tape.fault_offset = offset;
    tape.token_count = 0;
    return fault;
  }

  size_t findEscape(size_t from) const {
    if (from >= count) { return count; }
    const void *found = std::memchr(bytes + from, '\\', count - from);
    return found == nullptr ? count : static_cast<const uint8_t *>(found) - bytes;
  }

  // MARK: Where the first stage only says that something is wrong

  // The first byte that is not UTF-8 (Unicode 15, table 3-7).
  size_t invalidUTF8() const {
    size_t at = 0;
    while (at < count) {
      uint8_t lead = bytes[at];
      if (lead < 0x80) { at++; continue; }
      size_t more;
      uint8_t low = 0x80, high = 0xBF;
      if (lead >= 0xC2 && lead <= 0xDF) { more = 1; }
      else if (lead >= 0xE0 && lead <= 0xEF) {
        more = 2;
        if (lead == 0xE0) { low = 0xA0; }
        if (lead == 0xED) { high = 0x9F; }
      } else if (lead >= 0xF0 && lead <= 0xF4) {
        more = 3;
        if (lead == 0xF0) { low = 0x90; }
        if (lead == 0xF4) { high = 0x8F; }
      } else { return at; }
      for (size_t step = 1; step <= more; step++) {
        if (at + step >= count || bytes[at + step] < low || bytes[at + step] > high) { return at; }
        low = 0x80;
        high = 0xBF;
      }
      at += more + 1;
    }
    return at;
  }

  // The first control character inside a string, or the quote that opens the last string.
  ziping_json_fault stringFault() {
    size_t opening = 0;
    bool isInside = false;
    for (size_t at = 0; at < count; at++) {
      if (!isInside) {
        if (bytes[at] == '"') { isInside = true; opening = at; }
      } else if (bytes[at] == '\\') {
        at++;
      } else if (bytes[at] == '"') {
        isInside = false;
      } else if (bytes[at] < 0x20) {
        return fail(ZIPING_JSON_CONTROL_CHARACTER, at);
      }
    }
    return fail(ZIPING_JSON_UNCLOSED_STRING, opening);
  }

  // MARK: Scalars

  // The end of the scalar at `at`, or 0 where it is no JSON number (RFC 8259, section 6).
  size_t numberEnd(size_t at) const {
    size_t end = at;
    if (bytes[end] == '-') { end++; }
    if (end >= count || !isDigit(bytes[end])) { return 0; }
    if (bytes[end] == '0') { end++; }
    else { while (end < count && isDigit(bytes[end])) { end++; } }
    if (end < count && bytes[end] == '.') {
      end++;
      if (end >= count || !isDigit(bytes[end])) { return 0; }
      while (end < count && isDigit(bytes[end])) { end++; }
    }
    if (end < count && (bytes[end] == 'e' || bytes[end] == 'E')) {
      end++;
      if (end < count && (bytes[end] == '+' || bytes[end] == '-')) { end++; }
      if (end >= count || !isDigit(bytes[end])) { return 0; }
      while (end < count && isDigit(bytes[end])) { end++; }
    }
    return isScalarEnd(end) ? end : 0;
  }

  bool isScalarEnd(size_t at) const {
    return at >= count || isBlank(bytes[at]) || bytes[at] == ',' || bytes[at] == '}'
        || bytes[at] == ']';
  }

  bool isLiteral(size_t at, const char *word, size_t length) const {
    return count - at >= length && std::memcmp(bytes + at, word, length) == 0
        && isScalarEnd(at + length);
  }

  // Four hexadecimal digits, or −1.
  static int32_t hexadecimal(const uint8_t *digits) {
    uint32_t value = hexadecimalDigits.values[digits[0]] << 12
        | hexadecimalDigits.values[digits[1]] << 8 | hexadecimalDigits.values[digits[2]] << 4
        | hexadecimalDigits.values[digits[3]];
    return value > 0xFFFF ? -1 : static_cast<int32_t>(value);
  }

  // Unescapes the text between `start` and `end` in the parser's copy, which only makes it shorter.
  __attribute__((noinline))
  ziping_json_fault unescape(size_t start, size_t end, ziping_json_token &token) {
    if (ownText == nullptr) {
      if (!parser.text.reserve(count)) { return fail(ZIPING_JSON_NO_MEMORY, start); }
      ownText = parser.text.elements;
      std::memcpy(ownText, bytes, count);
      tape.text = ownText;
    }
    size_t from = nextEscape;
    uint8_t *to = ownText + from;
    while (from < end) {
      if (bytes[from] != '\\') {
        const void *found = std::memchr(bytes + from, '\\', end - from);
        size_t stop = found == nullptr ? end : static_cast<const uint8_t *>(found) - bytes;
        std::memcpy(to, bytes + from, stop - from);
        to += stop - from;
        from = stop;
        continue;
      }
      if (end - from < 2) { return fail(ZIPING_JSON_BAD_ESCAPE, from); }
      uint8_t plain = 0;
      switch (bytes[from + 1]) {
      case '"': plain = '"'; break;
      case '\\': plain = '\\'; break;
      case '/': plain = '/'; break;
      case 'b': plain = '\b'; break;
      case 'f': plain = '\f'; break;
      case 'n': plain = '\n'; break;
      case 'r': plain = '\r'; break;
      case 't': plain = '\t'; break;
      case 'u': break;
      default: return fail(ZIPING_JSON_BAD_ESCAPE, from);
      }
      if (plain != 0) {
        *to++ = plain;
        from += 2;
        continue;
      }
      int32_t scalar = end - from < 6 ? -1 : hexadecimal(bytes + from + 2);
      if (scalar < 0) { return fail(ZIPING_JSON_BAD_ESCAPE, from); }
      size_t width = 6;
      if (scalar >= 0xD800 && scalar <= 0xDFFF) {
        int32_t trail = -1;
        if (scalar <= 0xDBFF && end - from >= 12 && bytes[from + 6] == '\\'
            && bytes[from + 7] == 'u') {
          trail = hexadecimal(bytes + from + 8);
        }
        if (trail < 0xDC00 || trail > 0xDFFF) { return fail(ZIPING_JSON_LONE_SURROGATE, from); }
        scalar = 0x10000 + ((scalar - 0xD800) << 10) + (trail - 0xDC00);
        width = 12;
      }
      if (scalar < 0x80) {
        *to++ = static_cast<uint8_t>(scalar);
      } else if (scalar < 0x800) {
        *to++ = static_cast<uint8_t>(0xC0 | scalar >> 6);
        *to++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
      } else if (scalar < 0x10000) {
        *to++ = static_cast<uint8_t>(0xE0 | scalar >> 12);
        *to++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
        *to++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
      } else {
        *to++ = static_cast<uint8_t>(0xF0 | scalar >> 18);
        *to++ = static_cast<uint8_t>(0x80 | (scalar >> 12 & 0x3F));
        *to++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
        *to++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
      }
      from += width;
    }
    token.count = static_cast<uint32_t>(to - (ownText + start));
    nextEscape = findEscape(end);
    return ZIPING_JSON_OK;
  }

  // The string whose opening quote is at `at`; nothing but blanks follows it up to `next`.
  ZIPING_INLINE bool string(size_t at, size_t next, ziping_json_kind kind, ziping_json_token &token) {
    size_t end = next - 1;
    if (bytes[end] != '"' || end <= at) {
      while (end > at && isBlank(bytes[end])) { end--; }
      if (end <= at || bytes[end] != '"') {
        fail(ZIPING_JSON_UNCLOSED_STRING, at);
        return false;
      }
    }
    size_t start = at + 1;
    token = {static_cast<uint32_t>(start), static_cast<uint32_t>(end - start), kind};
    return nextEscape >= end || unescape(start, end, token) == ZIPING_JSON_OK;
  }

  // MARK: Structure

  ziping_json_fault run() {
    if (count == 0) { return fail(ZIPING_JSON_EMPTY, 0); }
    if (count > ZIPING_JSON_LARGEST) { return fail(ZIPING_JSON_TOO_LARGE, ZIPING_JSON_LARGEST); }
    if (parser.engineCapacity < count) {
      size_t wanted = parser.engineCapacity * 2 > count ? parser.engineCapacity * 2 : count;
      if (wanted < 4096) { wanted = 4096; }
      auto fault = parser.engine == nullptr
          ? simdjson::get_active_implementation()->create_dom_parser_implementation(
                wanted, ZIPING_JSON_DEEPEST, parser.engine)
          : parser.engine->set_capacity(wanted);
      parser.engineCapacity = fault == simdjson::SUCCESS ? wanted : 0;
      if (fault != simdjson::SUCCESS || parser.engine == nullptr) {
        parser.engine.reset();
        return fail(fault == simdjson::MEMALLOC ? ZIPING_JSON_NO_MEMORY : ZIPING_JSON_UNAVAILABLE, 0);
      }
    }
    switch (parser.engine->stage1(bytes, count, simdjson::stage1_mode::regular)) {
    case simdjson::SUCCESS: break;
    case simdjson::EMPTY: return fail(ZIPING_JSON_EMPTY, 0);
    case simdjson::UTF8_ERROR: return fail(ZIPING_JSON_INVALID_UTF8, invalidUTF8());
    case simdjson::UNCLOSED_STRING:
    case simdjson::UNESCAPED_CHARS: return stringFault();
    default: return fail(ZIPING_JSON_UNAVAILABLE, 0);
    }

    const uint32_t *marks = parser.engine->structural_indexes.get();
    const size_t markCount = parser.engine->n_structural_indexes;
    if (!parser.tokens.reserve(markCount)) { return fail(ZIPING_JSON_NO_MEMORY, 0); }
    ziping_json_token *const tokens = parser.tokens.elements;
    tape.tokens = tokens;
    tape.text = bytes;
    tape.text_count = count;
    nextEscape = findEscape(0);

    // The open brackets: the index of each one's token.
    uint32_t open[ZIPING_JSON_DEEPEST];
    size_t depth = 0;
    bool isInObject = false;
    size_t made = 0;
    size_t mark = 0;
    size_t at;

  value:
    if (mark >= markCount) { return fail(ZIPING_JSON_UNEXPECTED_END, count); }
    at = marks[mark];
    mark++;
    switch (bytes[at]) {
    case '"': {
      size_t next = mark < markCount ? marks[mark] : count;
      if (!string(at, next, ZIPING_JSON_STRING, tokens[made++])) { return tape.fault; }
      goto after;
    }
    case '{':
      if (depth == ZIPING_JSON_DEEPEST) { return fail(ZIPING_JSON_TOO_DEEP, at); }
      open[depth++] = static_cast<uint32_t>(made);
      isInObject = true;
      tokens[made++] = {static_cast<uint32_t>(at), 0, ZIPING_JSON_OBJECT_BEGIN};
      if (mark < markCount && bytes[marks[mark]] == '}') { goto close; }
      goto key;
    case '[':
      if (depth == ZIPING_JSON_DEEPEST) { return fail(ZIPING_JSON_TOO_DEEP, at); }
      open[depth++] = static_cast<uint32_t>(made);
      isInObject = false;
      tokens[made++] = {static_cast<uint32_t>(at), 0, ZIPING_JSON_ARRAY_BEGIN};
      if (mark < markCount && bytes[marks[mark]] == ']') { goto close; }
      goto value;
    case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
    case '8': case '9': {
      size_t end = numberEnd(at);
      if (end == 0) { return fail(ZIPING_JSON_BAD_NUMBER, at); }
      tokens[made++] = {
        static_cast<uint32_t>(at), static_cast<uint32_t>(end - at), ZIPING_JSON_NUMBER};
      goto after;
    }
    case 't':
      if (!isLiteral(at, "true", 4)) { return fail(ZIPING_JSON_BAD_LITERAL, at); }
      tokens[made++] = {static_cast<uint32_t>(at), 4, ZIPING_JSON_TRUE};
      goto after;
    case 'f':
      if (!isLiteral(at, "false", 5)) { return fail(ZIPING_JSON_BAD_LITERAL, at); }
      tokens[made++] = {static_cast<uint32_t>(at), 5, ZIPING_JSON_FALSE};
      goto after;
    case 'n':
      if (!isLiteral(at, "null", 4)) { return fail(ZIPING_JSON_BAD_LITERAL, at); }
      tokens[made++] = {static_cast<uint32_t>(at), 4, ZIPING_JSON_NULL};
      goto after;
    case '.': case '+':
      return fail(ZIPING_JSON_BAD_NUMBER, at);
    case '}': case ']': case ',': case ':':
      return fail(ZIPING_JSON_EXPECTED_VALUE, at);
    default:
      return fail(ZIPING_JSON_BAD_LITERAL, at);
    }

  key: {
    // Nearly all that a form consists of: "key":"text", without a blank or an escape.
    while (mark + 3 < markCount) {
      const size_t name = marks[mark], colon = marks[mark + 1];
      const size_t value = marks[mark + 2], end = marks[mark + 3];
      const bool isPlain = bytes[name] == '"' && bytes[colon] == ':' && bytes[value] == '"'
          && colon > name + 1 && bytes[colon - 1] == '"' && end > value + 1
          && bytes[end - 1] == '"' && nextEscape >= end;
      if (!isPlain) { break; }
      tokens[made] = {
        static_cast<uint32_t>(name + 1), static_cast<uint32_t>(colon - name - 2),
        ZIPING_JSON_KEY};
      tokens[made + 1] = {
        static_cast<uint32_t>(value + 1), static_cast<uint32_t>(end - value - 2),
        ZIPING_JSON_STRING};
      made += 2;
      mark += 3;
      if (bytes[end] != ',') { goto after; }
      mark++;
    }
    if (mark >= markCount) { return fail(ZIPING_JSON_UNEXPECTED_END, count); }
    at = marks[mark];
    if (bytes[at] != '"') { return fail(ZIPING_JSON_EXPECTED_KEY, at); }
    mark++;
    size_t next = mark < markCount ? marks[mark] : count;
    if (!string(at, next, ZIPING_JSON_KEY, tokens[made++])) { return tape.fault; }
    if (mark >= markCount) { return fail(ZIPING_JSON_UNEXPECTED_END, count); }
    at = marks[mark];
    if (bytes[at] != ':') { return fail(ZIPING_JSON_EXPECTED_COLON, at); }
    mark++;
    goto value;
  }

  after: {
    if (depth == 0) {
      if (mark < markCount) { return fail(ZIPING_JSON_TRAILING_CONTENT, marks[mark]); }
      tape.token_count = made;
      return ZIPING_JSON_OK;
    }
    if (mark >= markCount) { return fail(ZIPING_JSON_UNEXPECTED_END, count); }
    at = marks[mark];
    if (bytes[at] == ',') {
      mark++;
      if (isInObject) { goto key; }
      goto value;
    }
    if (bytes[at] != (isInObject ? '}' : ']')) { return fail(ZIPING_JSON_EXPECTED_COMMA, at); }
    goto close;
  }

  close: {
    uint32_t begin = open[--depth];
    tokens[begin].count = static_cast<uint32_t>(made);
    tokens[made++] = {
      marks[mark], begin,
      static_cast<uint32_t>(isInObject ? ZIPING_JSON_OBJECT_END : ZIPING_JSON_ARRAY_END)};
    isInObject = depth > 0 && tokens[open[depth - 1]].kind == ZIPING_JSON_OBJECT_BEGIN;
    mark++;
    goto after;
  }
  }
};

}  // namespace

ziping_json_parser *ziping_json_parser_create(void) {
  return new (std::nothrow) ziping_json_parser;
}

void ziping_json_parser_free(ziping_json_parser *parser) { delete parser; }

ziping_json_fault ziping_json_parse(
    ziping_json_parser *parser, const uint8_t *bytes, size_t count, ziping_json_tape *tape) {
  *tape = {nullptr, 0, nullptr, 0, ZIPING_JSON_OK, 0};
  if (parser == nullptr) {
    tape->fault = ZIPING_JSON_NO_MEMORY;
    return tape->fault;
  }
  Walk walk{*parser, bytes, count, *tape};
  return walk.run();
}

namespace {

typedef uint8_t Sixteen __attribute__((vector_size(16)));

// What of sixteen bytes cannot stand in a string as it is, and where 0xE2 stands, with which U+2028
// and U+2029 begin.
struct Findings {
  Sixteen escaped{};
  Sixteen lead{};

  ZIPING_INLINE void look(Sixteen bytes) {
    escaped |= (Sixteen)((bytes < 0x20) | (bytes == '"') | (bytes == '\\') | (bytes == 0x7F));
    lead |= (Sixteen)(bytes == 0xE2);
  }

  static bool isAny(Sixteen mask) {
    uint64_t words[2];
    std::memcpy(words, &mask, 16);
    return (words[0] | words[1]) != 0;
  }
};

bool hasSeparator(const uint8_t *bytes, size_t count) {
  for (size_t at = 0; at + 2 < count; at++) {
    if (bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && (bytes[at + 2] & 0xFE) == 0xA8) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool ziping_json_is_plain(const uint8_t *bytes, size_t count) {
  Findings findings;
  Sixteen word{};
  if (count >= 16) {
    for (size_t at = 0; at + 16 < count; at += 16) {
      std::memcpy(&word, bytes + at, 16);
      findings.look(word);
    }
    // The last sixteen, some of them again.
    std::memcpy(&word, bytes + count - 16, 16);
  } else if (count >= 8) {
    uint8_t both[16];
    std::memcpy(both, bytes, 8);
    std::memcpy(both + 8, bytes + count - 8, 8);
    std::memcpy(&word, both, 16);
  } else {
    uint8_t few[16];
    std::memset(few, ' ', 16);
    for (size_t at = 0; at < count; at++) { few[at] = bytes[at]; }
    std::memcpy(&word, few, 16);
  }
  findings.look(word);
  if (Findings::isAny(findings.escaped)) { return false; }
  return !Findings::isAny(findings.lead) || !hasSeparator(bytes, count);
}
