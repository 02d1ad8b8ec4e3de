package io.cityhelm.cockpit.navigation;

/** The rooms of the cockpit that hold something, in the order of the rail: sense, judge, act, review. */
public enum Room {
    SITUATION("mdmz-my_location"),
    INCIDENTS("mdal-flag"),
    ORDERS("mdmz-send"),
    PLANS("mdmz-menu_book"),
    WARNINGS("mdal-campaign"),
    RESOURCES("mdal-local_shipping"),
    REVIEW("mdal-history"),
    DATA("mdal-compare_arrows"),
    SECURITY("mdmz-security");

    private final String icon;

    Room(String icon) {
        this.icon = icon;
    }

    /** Code of its icon in the Material 2 packs. */
    public String icon() {
        return icon;
    }
}
