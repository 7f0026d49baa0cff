// simdjson's own DOM parse, as the limit that the benchmark measures readers against.
//
// Nothing but parsing: no value is looked at. The bytes must be followed by
// `simdjson_peer_padding()` more bytes that may be read.

#ifndef SIMDJSON_PEER_H
#define SIMDJSON_PEER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct simdjson_peer simdjson_peer;

// A parser that keeps its memory, or NULL where there is none to be had.
simdjson_peer *simdjson_peer_create(void);

// Frees a parser; NULL is allowed.
void simdjson_peer_free(simdjson_peer *peer);

// How many bytes behind a document simdjson may read.
size_t simdjson_peer_padding(void);

// Parses one document in place; returns 1, or 0 for an error.
size_t simdjson_peer_parse(simdjson_peer *peer, const uint8_t *bytes, size_t count);

// Parses a whole NDJSON text (`parse_many`, one thread); returns the number of documents, or 0 for
// an error.
size_t simdjson_peer_parse_lines(simdjson_peer *peer, const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
