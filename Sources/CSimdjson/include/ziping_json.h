#pragma once
int ziping_json_placeholder(void);
