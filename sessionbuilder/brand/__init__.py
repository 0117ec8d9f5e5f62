"""An organisation's PowerPoint template -> what slides are made on, and what of it every deck keeps."""
