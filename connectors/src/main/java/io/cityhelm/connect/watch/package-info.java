/** A directory in which people edit files: what has changed in it, once it has come to rest. */
package io.cityhelm.connect.watch;
