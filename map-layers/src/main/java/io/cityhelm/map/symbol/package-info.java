/** Small pictures that stand for features: forms, icons, hatches, painted once and stamped often. */
package io.cityhelm.map.symbol;
