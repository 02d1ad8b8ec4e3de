package io.cityhelm.core.pack;

import io.cityhelm.core.inventory.Inventory;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.warning.WarningBook;
import java.util.List;
import java.util.Optional;

/** What the YAML files of a pack say, before ids are checked against each other. */
record PackContent(
        PackInfo info,
        List<Department> departments,
        List<Domain> domains,
        List<Indicator> indicators,
        List<Category> categories,
        List<OrderKind> orderKinds,
        CityPack.Accounts accounts,
        Layout layout,
        Limits limits,
        Clocks clocks,
        Resources resources,
        ResponsePlans plans,
        Reporting reporting,
        Duties duties,
        WarningBook warnings,
        BaseMaps baseMaps,
        Optional<Population> population,
        PackLayers layers,
        PackCodes codes,
        Inventory inventory) {}
