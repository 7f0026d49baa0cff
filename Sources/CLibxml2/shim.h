#if !__has_include(<libxml/xmlwriter.h>)
#error "libxml2 is missing: install it with  apt-get install libxml2-dev"
#endif
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
