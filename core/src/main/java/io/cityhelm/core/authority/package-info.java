/** The named rules of who may act where. */
package io.cityhelm.core.authority;
