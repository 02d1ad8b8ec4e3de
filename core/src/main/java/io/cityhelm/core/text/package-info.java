/** Words for people: message bundles and texts that come in both languages. */
package io.cityhelm.core.text;
