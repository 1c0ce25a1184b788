"""The filters: one idea a module. `newsclean.registry` holds their order."""
