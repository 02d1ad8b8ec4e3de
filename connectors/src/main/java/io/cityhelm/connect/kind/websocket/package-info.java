/** Web sockets (RFC 6455). */
package io.cityhelm.connect.kind.websocket;
