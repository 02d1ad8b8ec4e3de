/** Signatures by Standard Webhooks, on orders that go out and answers that come in. */
package io.cityhelm.connect.signature;
