"""A finished .pptx or .docx, whoever made it -> what in it shuts people out, and what reads like personal data."""
