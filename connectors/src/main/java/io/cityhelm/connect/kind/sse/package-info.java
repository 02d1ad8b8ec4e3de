/** Server-sent events. */
package io.cityhelm.connect.kind.sse;
