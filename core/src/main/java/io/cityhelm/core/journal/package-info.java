/** 台账: the append-only, hash-chained record of everything that was decided. */
package io.cityhelm.core.journal;
