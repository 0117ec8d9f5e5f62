"""An organisation's template, .potx or .pptx -> what of it a deck can be made on."""
