/** Messages of protocol buffers, read field by field: what a field means is the affair of who reads. */
package io.cityhelm.core.protobuf;
