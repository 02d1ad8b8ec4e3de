/** The projected square world and the part of it that is on screen: plain numbers, no screen nodes. */
package io.cityhelm.map.world;
