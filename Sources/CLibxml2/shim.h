#if !__has_include(<libxml/xmlwriter.h>)
#error "libxml2 is missing: install it with  apt-get install libxml2-dev"
#endif
#include <libxml/xmlversion.h>
// Debian's headers pull in those of the system's ICU, whose types clash with the ICU inside
// Foundation wherever both are imported. The only thing lost is two fields at the end of
// xmlCharEncodingHandler, which only libxml2 itself allocates and reads.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
