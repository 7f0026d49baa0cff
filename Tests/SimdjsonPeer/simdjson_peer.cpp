#include "simdjson_peer.h"

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <new>

struct simdjson_peer {
  simdjson::dom::parser parser;
};

simdjson_peer *simdjson_peer_create(void) {
  auto *peer = new (std::nothrow) simdjson_peer;
#ifdef SIMDJSON_THREADS_ENABLED
  if (peer != nullptr) { peer->parser.threaded = false; }
#endif
  return peer;
}

void simdjson_peer_free(simdjson_peer *peer) { delete peer; }

size_t simdjson_peer_padding(void) { return simdjson::SIMDJSON_PADDING; }

size_t simdjson_peer_parse(simdjson_peer *peer, const uint8_t *bytes, size_t count) {
  return peer->parser.parse(bytes, count, false).error() == simdjson::SUCCESS ? 1 : 0;
}

size_t simdjson_peer_parse_lines(simdjson_peer *peer, const uint8_t *bytes, size_t count) {
  simdjson::dom::document_stream documents;
  if (peer->parser.parse_many(bytes, count).get(documents) != simdjson::SUCCESS) { return 0; }
  size_t number = 0;
  for (auto document : documents) {
    if (document.error() != simdjson::SUCCESS) { return 0; }
    number++;
  }
  return number;
}
