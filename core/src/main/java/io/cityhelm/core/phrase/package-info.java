/** What an officer types to have something done: verb, matter, addressee, words. Pure; nothing here acts. */
package io.cityhelm.core.phrase;
