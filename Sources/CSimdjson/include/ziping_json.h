// A C interface to simdjson: one JSON document becomes a flat tape of tokens.
//
// simdjson finds the structure (its first stage, chosen for the processor at run time) and checks
// UTF-8; the walk over the structure is done here, because a form needs numbers as written, strings
// as places in one buffer, and an offset for every error, none of which simdjson's own tape has.

#ifndef ZIPING_JSON_H
#define ZIPING_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The largest document: 64 MiB.
#define ZIPING_JSON_LARGEST ((size_t)64 * 1024 * 1024)
// The deepest nesting of objects and arrays.
#define ZIPING_JSON_DEEPEST 64

typedef enum ziping_json_kind {
  ZIPING_JSON_OBJECT_BEGIN,
  ZIPING_JSON_OBJECT_END,
  ZIPING_JSON_ARRAY_BEGIN,
  ZIPING_JSON_ARRAY_END,
  ZIPING_JSON_KEY,
  ZIPING_JSON_STRING,
  ZIPING_JSON_NUMBER,
  ZIPING_JSON_TRUE,
  ZIPING_JSON_FALSE,
  ZIPING_JSON_NULL
} ziping_json_kind;

// One token.
//
// Keys and strings: `start` and `count` say where the unescaped text stands in the tape's text, and
// the opening quote stands in the document at `start - 1`. Numbers and literals: the text as
// written, at the same offset as in the document. Begin and end of objects and arrays: `start` is
// the offset of the bracket and `count` the index of the token of the other bracket.
typedef struct ziping_json_token {
  uint32_t start;
  uint32_t count;
  uint32_t kind;
} ziping_json_token;

typedef enum ziping_json_fault {
  ZIPING_JSON_OK,
  ZIPING_JSON_EMPTY,
  ZIPING_JSON_TOO_LARGE,
  ZIPING_JSON_TOO_DEEP,
  ZIPING_JSON_NO_MEMORY,
  ZIPING_JSON_INVALID_UTF8,
  ZIPING_JSON_UNCLOSED_STRING,
  ZIPING_JSON_CONTROL_CHARACTER,
  ZIPING_JSON_BAD_ESCAPE,
  ZIPING_JSON_LONE_SURROGATE,
  ZIPING_JSON_BAD_NUMBER,
  ZIPING_JSON_BAD_LITERAL,
  ZIPING_JSON_EXPECTED_VALUE,
  ZIPING_JSON_EXPECTED_KEY,
  ZIPING_JSON_EXPECTED_COLON,
  ZIPING_JSON_EXPECTED_COMMA,
  ZIPING_JSON_UNEXPECTED_END,
  ZIPING_JSON_TRAILING_CONTENT,
  ZIPING_JSON_UNAVAILABLE
} ziping_json_fault;

// What parsing gave. `text` is the document itself where no string has an escape, else a copy of it
// that belongs to the parser and in which strings are unescaped in place; it has `text_count` bytes.
// All pointers are good until the next call with the same parser, and no longer than the document.
typedef struct ziping_json_tape {
  const ziping_json_token *tokens;
  size_t token_count;
  const uint8_t *text;
  size_t text_count;
  ziping_json_fault fault;
  size_t fault_offset;
} ziping_json_tape;

typedef struct ziping_json_parser ziping_json_parser;

// A parser with no memory yet, or NULL where there is none to be had.
ziping_json_parser *ziping_json_parser_create(void);

// Frees a parser; NULL is allowed.
void ziping_json_parser_free(ziping_json_parser *parser);

// Parses and validates one document; the bytes need no padding. Returns `tape->fault`.
ziping_json_fault ziping_json_parse(
    ziping_json_parser *parser, const uint8_t *bytes, size_t count, ziping_json_tape *tape);

// Whether a text can stand in a JSON string as it is: no control character, quotation mark, backslash
// or DEL in it, and neither U+2028 nor U+2029, so that it can stand in a script too.
bool ziping_json_is_plain(const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
