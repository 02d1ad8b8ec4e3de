/** Files that a department puts into a directory. */
package io.cityhelm.connect.kind.folder;
