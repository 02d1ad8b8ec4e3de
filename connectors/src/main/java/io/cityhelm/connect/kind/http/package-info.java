/** Pages over HTTP. */
package io.cityhelm.connect.kind.http;
